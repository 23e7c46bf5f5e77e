// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import org.castellan.core.api.ServiceEvent;
import org.castellan.core.problem.Problem;

/** Whom the news of a {@link LiveConnection} concern: what was asked over it. Told on any thread. */
interface ConnectionListener {

	/** There is a connection, perhaps again, and what was known may be old. */
	void connected();

	/** @param kind of the service's event, as in {@link ServiceEvent} */
	void changed(String kind);

	/** It does not answer; what was known is old. */
	void disconnected(Problem problem);

	/** It does not run; what was known is over. */
	void stopped(Problem problem);
}
