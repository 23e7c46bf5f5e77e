// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.util.List;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.acts.StartService;
import org.castellan.admin.ui.internal.live.Contact;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.core.problem.Problem;
import org.castellan.ui.Notice;
import org.castellan.ui.Remedy;

/** What a page says that has nothing to show yet: what it waits for, and what a person can do about it. */
final class Waiting {

	private Waiting() {
	}

	static String sentence(Contact contact) {
		return switch (contact.phase()) {
		case NOT_ASKED, CONNECTING -> Messages.Waiting_connecting;
		case STARTING -> Messages.Waiting_starting;
		case STOPPED -> Messages.Waiting_stopped;
		case STOPPING -> Messages.Waiting_stopping;
		case RUNNING, REFUSING -> Messages.Waiting_reading;
		case NO_ANSWER, NOT_TRUSTED -> contact.problem().map(Problem::message).orElse(Messages.Waiting_noAnswer);
		};
	}

	static List<Remedy> offers(ConsoleServer server, Notice notice) {
		ServerPhase phase = server.live().contact().phase();
		if (phase == ServerPhase.STOPPED) {
			return List.of(new Remedy(Messages.Waiting_start, Keys.WAITING_START, () -> StartService.run(server, notice)));
		}
		return phase == ServerPhase.NO_ANSWER || phase == ServerPhase.NOT_TRUSTED
				? List.of(new Remedy(Messages.Waiting_tryAgain, Keys.WAITING_TRY_AGAIN, server.live()::reconnect))
				: List.of();
	}
}
