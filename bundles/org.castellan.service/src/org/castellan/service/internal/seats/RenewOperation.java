// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.seats;

import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.LeaseRequest;
import org.castellan.core.problem.ProblemException;
import org.castellan.ledger.Command;
import org.castellan.ledger.Outcome;
import org.castellan.ledger.RequestId;

/** Lets a holder go on holding. */
public final class RenewOperation {

	private final LedgerDesk ledger;
	private final GrantWriter grants;
	private final FencingSeals seals;

	public RenewOperation(LedgerDesk ledger, GrantWriter grants, FencingSeals seals) {
		this.ledger = ledger;
		this.grants = grants;
		this.seals = seals;
	}

	/** @param lease id of the lease, as its grant says */
	public LeaseGrant renew(String lease, LeaseRequest request) throws ProblemException, InterruptedException {
		seals.require(lease, request);
		Outcome outcome = ledger.ask(new Command.Renew(RequestId.of(request.requestId()), LeaseIds.parse(lease),
				request.fencing(), request.fencing()));
		if (!(outcome instanceof Outcome.Renewed(var view, var ttl))) {
			throw new IllegalStateException("A renewal is renewed or denied, not " + outcome);
		}
		return grants.grant(request.requestId(), view, ttl);
	}
}
