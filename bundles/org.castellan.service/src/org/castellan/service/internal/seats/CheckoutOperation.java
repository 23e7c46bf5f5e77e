// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.seats;

import java.time.Duration;
import java.util.Optional;
import org.castellan.core.api.CheckoutRequest;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.ledger.Command;
import org.castellan.ledger.Outcome;
import org.castellan.ledger.RequestId;
import org.castellan.service.CheckoutPolicy;

/** Gives seats to a holder: the site's policy is asked first, then the ledger. */
public final class CheckoutOperation {

	private final CheckoutPolicy policy;
	private final LedgerDesk ledger;
	private final GrantWriter grants;
	private final FencingSeals seals;
	private final SeatLog log;

	public CheckoutOperation(CheckoutPolicy policy, LedgerDesk ledger, GrantWriter grants, FencingSeals seals,
			SeatLog log) {
		this.policy = policy;
		this.ledger = ledger;
		this.grants = grants;
		this.seals = seals;
		this.log = log;
	}

	public LeaseGrant checkout(CheckoutRequest request) throws ProblemException, InterruptedException {
		try {
			Optional<Problem> objection = policy.objection(request);
			if (objection.isPresent()) {
				throw new ProblemException(objection.get());
			}
			Outcome outcome = ledger.ask(new Command.Acquire(RequestId.of(request.requestId()), request.feature(),
					Optional.empty(), request.count(), request.holder(), Duration.ofSeconds(request.ttlSeconds()),
					seals.proven(request.seen(), request.seal())));
			if (!(outcome instanceof Outcome.Granted(var lease, var ttl))) {
				throw new IllegalStateException("A checkout is granted or denied, not " + outcome);
			}
			LeaseGrant grant = grants.grant(request.requestId(), lease, ttl);
			log.out(lease);
			return grant;
		} catch (ProblemException e) {
			log.denied(request.feature(), request.holder(), e.problem());
			throw e;
		}
	}
}
