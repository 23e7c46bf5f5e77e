// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.view;

import java.util.Optional;

import org.castellan.admin.ui.internal.live.Contact;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.admin.ui.internal.servers.PhaseIcon;
import org.castellan.admin.ui.internal.servers.SeatTotals;
import org.castellan.admin.ui.internal.servers.ServerEntry;
import org.castellan.admin.ui.internal.servers.ServerRef;
import org.castellan.core.api.Availability;
import org.castellan.ui.image.Icon;
import org.eclipse.osgi.util.NLS;

/** One line of the License Servers view: {@code licsrv01  96/100}, or {@code licsrv02  no answer}. */
record ServerSummary(ServerEntry entry, Contact contact, Optional<SeatTotals> seats) {

	static ServerSummary of(ServerEntry entry, Contact contact, Heard<Availability> heard) {
		return new ServerSummary(entry, contact, heard.value().map(SeatTotals::of));
	}

	Icon icon() {
		return PhaseIcon.of(contact.phase());
	}

	/** What stands at the right of the name. */
	String remark() {
		return switch (contact.phase()) {
		case NOT_ASKED -> "";
		case CONNECTING -> Messages.ServerSummary_connecting;
		case STARTING -> Messages.ServerSummary_starting;
		case STOPPING -> Messages.ServerSummary_stopping;
		case STOPPED -> contact.isNeverStarted() ? Messages.ServerSummary_neverStarted
				: contact.isKilled() ? Messages.ServerSummary_killed : Messages.ServerSummary_stopped;
		case NO_ANSWER -> Messages.ServerSummary_noAnswer;
		case NOT_TRUSTED -> Messages.ServerSummary_notTrusted;
		case REFUSING -> Messages.ServerSummary_refusing;
		case RUNNING -> seats.map(ServerSummary::inUse).orElse("");
		};
	}

	private static String inUse(SeatTotals seats) {
		return seats.total() == 0 && seats.inUse() == 0 ? Messages.ServerSummary_noSeats
				: NLS.bind(Messages.ServerSummary_seats, seats.inUse(), seats.total());
	}

	/** The tool tip: why it is as it is. */
	String explanation() {
		String id = entry.ref() instanceof ServerRef.Address(var address) ? address.toString()
				: ((ServerRef.Home) entry.ref()).directory().toString();
		boolean needsReason = contact.phase() == ServerPhase.NO_ANSWER || contact.phase() == ServerPhase.NOT_TRUSTED
				|| contact.isKilled();
		return contact.problem().filter(problem -> needsReason)
				.map(why -> String.join(System.lineSeparator(), id, why.what(), why.why(), why.remedy())).orElse(id);
	}
}
