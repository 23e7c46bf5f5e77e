// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.seats;

import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.castellan.core.api.LeaseInfo;
import org.castellan.core.problem.ProblemException;
import org.castellan.ledger.Command;
import org.castellan.ledger.LeaseView;
import org.castellan.ledger.Outcome;
import org.castellan.ledger.RequestId;
import org.castellan.service.SeatProblem;

/**
 * Takes a lease from its holder on an administrator's word. Nobody can stop a holder that is not heard of from
 * believing, so the seats are free only when the lease ends (reference/seat-rules.md, rule 1).
 */
public final class RemoveOperation {

	private final LedgerDesk ledger;
	private final SeatLog log;

	public RemoveOperation(LedgerDesk ledger, SeatLog log) {
		this.ledger = ledger;
		this.log = log;
	}

	/**
	 * @return the lease as it is now
	 * @throws ProblemException also if it was taken away before
	 */
	public LeaseInfo remove(String lease) throws ProblemException, InterruptedException {
		long id = LeaseIds.parse(lease);
		Optional<LeaseView> before = ledger.lease(id).filter(held -> held.state() == LeaseView.State.QUARANTINED);
		if (before.isPresent()) {
			throw new ProblemException(SeatProblem.TAKEN_BACK_ALREADY.problem("feature", before.get().feature(), "user",
					before.get().holder().user(), "host", before.get().holder().host(), "free",
					before.get().free().truncatedTo(ChronoUnit.SECONDS).toString()));
		}
		Outcome outcome = ledger.ask(new Command.ForceRelease(RequestId.of(UUID.randomUUID().toString()), id));
		if (!(outcome instanceof Outcome.Quarantined(var view))) {
			throw new IllegalStateException("A lease is taken away or that is denied, not " + outcome);
		}
		log.removed(view);
		return LeaseInfos.of(view);
	}
}
