// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.view;

import java.util.List;

import org.castellan.admin.ui.internal.live.ConsoleProblem;
import org.castellan.admin.ui.internal.live.Contact;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.admin.ui.internal.live.ServerPhase;
import org.castellan.admin.ui.internal.servers.ServerEntry;
import org.castellan.core.api.Availability;

/** What an empty console says under its list, until there are seats or another server. */
enum FirstSteps {

	/** Nothing to say any more, or nothing known yet. */
	NONE,
	/** The service of this computer was never started. */
	START,
	/** It runs, and nothing is authorized. */
	AUTHORIZE;

	static FirstSteps of(List<ServerEntry> entries, Contact own, Heard<Availability> seats) {
		if (entries.size() != 1) {
			return NONE;
		}
		if (own.phase() == ServerPhase.STOPPED) {
			return own.problem().filter(why -> why.code().equals(ConsoleProblem.NEVER_STARTED.code())).isPresent() ? START : NONE;
		}
		boolean empty = seats.value().filter(answer -> answer.features().isEmpty()).isPresent();
		return own.phase() == ServerPhase.RUNNING && empty ? AUTHORIZE : NONE;
	}
}
