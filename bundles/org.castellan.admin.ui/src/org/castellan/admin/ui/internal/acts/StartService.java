// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import org.castellan.admin.ui.internal.local.LocalService;
import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.admin.ui.internal.servers.ServerRef;
import org.castellan.client.KnownServer;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.ui.Notice;
import org.eclipse.osgi.util.NLS;

/** Starts the licence service of this computer. */
public final class StartService {

	private StartService() {
	}

	public static void run(ConsoleServer server, Notice notice) {
		Act.run(Messages.StartService_job, server, progress -> start(server, progress), notice,
				started -> NLS.bind(Messages.StartService_done, started.address()));
	}

	/** For jobs that need the service before they can go on. */
	static KnownServer start(ConsoleServer server, Progress progress) throws ProblemException, InterruptedException {
		ServerRef.Home home = (ServerRef.Home) server.ref();
		KnownServer started = new LocalService(server.list().servers(), home.directory()).start(progress);
		server.list().changed();
		server.live().reconnect();
		return started;
	}
}
