// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import org.castellan.client.ServiceWatcher;
import org.castellan.core.api.ServiceEvent;
import org.castellan.core.problem.Problem;

/** What comes from the service while the connection of one attempt lasts; what comes later is dropped. */
final class AttemptEvents implements ServiceWatcher {

	private final LiveConnection connection;
	private final ConnectionListener listener;
	private final int attempt;

	AttemptEvents(LiveConnection connection, ConnectionListener listener, int attempt) {
		this.connection = connection;
		this.listener = listener;
		this.attempt = attempt;
	}

	@Override
	public void connected() {
		if (connection.isCurrent(attempt)) {
			listener.connected();
		}
	}

	@Override
	public void changed(ServiceEvent event) {
		if (connection.isCurrent(attempt)) {
			listener.changed(event.kind());
		}
	}

	@Override
	public void disconnected(Problem problem) {
		connection.lookAgain(attempt, problem);
	}
}
