// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.castellan.core.api.ServiceEvent;

/** Where the events of one viewer come from. */
public interface EventSource extends AutoCloseable {

	/** The next events, none if the time is up first, empty when there will be no more. */
	Optional<List<ServiceEvent>> next(Duration patience) throws InterruptedException;

	/** The viewer is gone. */
	@Override
	void close();
}
