// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.admin.ui.internal.acts.StartService;
import org.castellan.admin.ui.internal.live.Contact;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.admin.ui.internal.servers.ConsoleServer;
import org.castellan.admin.ui.internal.servers.ServerRef;
import org.castellan.core.problem.Problem;
import org.castellan.service.Home;
import org.castellan.ui.Notice;
import org.castellan.ui.Remedy;
import org.eclipse.swt.program.Program;

/** What a page says that has nothing to show yet: what it waits for, and what a person can do about it. */
final class Waiting {

	private Waiting() {
	}

	/** What stands where an answer is missing; a reason that the page's strip gives is not said again. */
	static String sentence(Contact contact, Heard<?> heard) {
		return problem(contact, heard).isPresent() ? Messages.Waiting_unread : sentence(contact);
	}

	/**
	 * What stands where a list has no rows: that there are none, only if the server said so.
	 *
	 * @param none  says it
	 * @param later what will stand there while the service runs
	 */
	static String withoutRows(Contact contact, Heard<?> heard, String none, String later) {
		if (!contact.phase().isUp()) {
			return later;
		}
		return heard.value().isPresent() ? none : sentence(contact, heard);
	}

	/** Why an answer is missing or old, unless the headline says it already because the server does not answer. */
	static Optional<Problem> problem(Contact contact, Heard<?> heard) {
		return heard.problem().filter(why -> contact.phase().isUp() && !ServerPhase.isOfStopped(why));
	}

	private static String sentence(Contact contact) {
		return switch (contact.phase()) {
		case NOT_ASKED, CONNECTING -> Messages.Waiting_connecting;
		case STARTING -> Messages.Waiting_starting;
		case STOPPED -> contact.isKilled() ? contact.problem().orElseThrow().message() : Messages.Waiting_stopped;
		case STOPPING -> Messages.Waiting_stopping;
		case RUNNING, REFUSING -> Messages.Waiting_reading;
		case NO_ANSWER, NOT_TRUSTED -> contact.problem().map(Problem::message).orElse(Messages.Waiting_noAnswer);
		};
	}

	static List<Remedy> offers(ConsoleServer server, Notice notice) {
		Contact contact = server.live().contact();
		ServerPhase phase = contact.phase();
		if (phase == ServerPhase.STOPPED) {
			Remedy start = new Remedy(Messages.Waiting_start, Keys.WAITING_START, () -> StartService.run(server, notice));
			return contact.isKilled() && server.ref() instanceof ServerRef.Home(Path home)
					? List.of(start, new Remedy(Messages.Waiting_showLog, Keys.WAITING_SHOW_LOG,
							() -> Program.launch(Home.of(home).programLog().toString())))
					: List.of(start);
		}
		return phase == ServerPhase.NO_ANSWER || phase == ServerPhase.NOT_TRUSTED
				? List.of(new Remedy(Messages.Waiting_tryAgain, Keys.WAITING_TRY_AGAIN, server.live()::reconnect))
				: List.of();
	}
}
