// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.servers;

import java.util.Objects;
import java.util.Optional;

import org.castellan.admin.ui.internal.live.LiveServer;
import org.castellan.client.KnownServer;
import org.castellan.core.problem.ProblemException;

/** One server of the list, for those who do something with it. */
public record ConsoleServer(ServerList list, ServerRef ref) {

	public ConsoleServer {
		Objects.requireNonNull(list);
		Objects.requireNonNull(ref);
	}

	public LiveServer live() {
		return list.live(ref);
	}

	public Optional<KnownServer> known() throws ProblemException {
		return list.known(ref);
	}

	/** Whether this console may start and stop its process. */
	public boolean isOnThisComputer() {
		return ref instanceof ServerRef.Home;
	}
}
