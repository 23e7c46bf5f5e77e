// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import org.castellan.core.api.ServiceEvent;
import org.castellan.core.problem.Problem;

/** Hears what changes at a service, on a thread of the connection's own, one call at a time. */
public interface ServiceWatcher {

	/** Events come from now on; called again after each interruption. What was read before may be stale: read anew. */
	void connected();

	/** Something changed. */
	void changed(ServiceEvent event);

	/** No events come any more. The connection is tried again by itself until the subscription is closed. */
	void disconnected(Problem problem);
}
