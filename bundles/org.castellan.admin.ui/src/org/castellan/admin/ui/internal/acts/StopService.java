// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.live.LiveServer;
import org.castellan.admin.ui.internal.local.LocalService;
import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.admin.ui.internal.servers.SeatTotals;
import org.castellan.admin.ui.internal.servers.ServerRef;
import org.castellan.core.api.Availability;
import org.castellan.core.problem.ProblemException;
import org.castellan.ui.Notice;
import org.eclipse.osgi.util.NLS;

/** Stops a licence service, after saying what that interrupts. */
public final class StopService {

	private StopService() {
	}

	public static void ask(ConsoleServer server, String name, Notice notice) {
		String question = NLS.bind(Messages.StopService_question, name, interrupts(server.live()));
		if (Confirmation.ask(notice.owner().getShell(), Messages.StopService_title, question, Messages.StopService_act)) {
			Act.run(Messages.StopService_job, server, progress -> stop(server), notice,
					done -> NLS.bind(Messages.StopService_done, name));
		}
	}

	/**
	 * What a stop means for those who hold seats now, of concurrent use or as named users. It asks nothing: who shows it
	 * follows the availability of both versions.
	 */
	public static String interrupts(LiveServer server) {
		Heard<Availability> concurrent = server.availability(Availability.CONCURRENT_USE).heard();
		Heard<Availability> named = server.availability(Availability.NAMED_USER).heard();
		if (!isKnown(concurrent) || !isKnown(named)) {
			return Messages.StopService_unknown;
		}
		long inUse = inUse(concurrent) + inUse(named);
		return inUse == 0 ? Messages.StopService_noSeats : NLS.bind(Messages.StopService_seats, inUse);
	}

	/** An old answer does not tell who works now. */
	private static boolean isKnown(Heard<Availability> heard) {
		return heard.value().isPresent() && !heard.isOld();
	}

	private static long inUse(Heard<Availability> heard) {
		return heard.value().map(SeatTotals::of).map(SeatTotals::inUse).orElse(0L);
	}

	private static Boolean stop(ConsoleServer server) throws ProblemException, InterruptedException {
		switch (server.ref()) {
		case ServerRef.Home(var home) -> new LocalService(server.list().servers(), home).stop();
		case ServerRef.Address(var address) -> server.live().connection().stop();
		}
		server.live().reconnect();
		return true;
	}
}
