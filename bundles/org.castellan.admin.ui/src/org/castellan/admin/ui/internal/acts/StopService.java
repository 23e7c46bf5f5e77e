// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import java.util.Optional;

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
		String question = NLS.bind(Messages.StopService_question, name, interrupts(server));
		if (Confirmation.ask(notice.owner().getShell(), Messages.StopService_title, question, Messages.StopService_act)) {
			Act.run(Messages.StopService_job, server, progress -> stop(server), notice,
					done -> NLS.bind(Messages.StopService_done, name));
		}
	}

	/** What a stop means for those who hold seats now. */
	public static String interrupts(ConsoleServer server) {
		Optional<SeatTotals> seats = server.live().availability(Availability.CONCURRENT_USE).heard().value()
				.map(SeatTotals::of);
		return seats.filter(known -> known.inUse() == 0).isPresent() ? Messages.StopService_noSeats
				: seats.map(known -> NLS.bind(Messages.StopService_seats, known.inUse()))
						.orElse(Messages.StopService_unknown);
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
