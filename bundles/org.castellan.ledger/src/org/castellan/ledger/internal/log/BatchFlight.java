// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.util.Iterator;
import java.util.List;

import org.castellan.ledger.Outcome;
import org.castellan.ledger.Refusal;
import org.castellan.ledger.internal.state.Applied;

/** The commands of one log entry, which may be on its way. */
final class BatchFlight implements Flight {

	private final Desk desk;
	private final Lead lead;
	private final List<Pending> commands;

	BatchFlight(Desk desk, Lead lead, List<Pending> commands) {
		this.desk = desk;
		this.lead = lead;
		this.commands = commands;
	}

	Lead lead() {
		return lead;
	}

	/** As bytes; none at all is a sweep. */
	List<byte[]> commands() {
		return commands.stream().map(Pending::command).toList();
	}

	@Override
	public void landed(Applied applied) {
		desk.ended(this);
		if (applied.outcomes().size() < commands.size()) {
			commands.forEach(each -> each.refuse(Refusal.notLeader("")));
			return;
		}
		Iterator<Outcome> outcomes = applied.outcomes().iterator();
		commands.forEach(each -> each.answer().complete(outcomes.next()));
	}

	@Override
	public void lost(Throwable cause) {
		desk.ended(this);
		commands.forEach(each -> each.lose(cause));
	}
}
