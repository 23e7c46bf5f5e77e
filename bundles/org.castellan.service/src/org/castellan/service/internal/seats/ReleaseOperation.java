// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.seats;

import org.castellan.core.api.LeaseRequest;
import org.castellan.core.problem.ProblemException;
import org.castellan.ledger.Command;
import org.castellan.ledger.RequestId;

/** Takes seats back from a holder who gives them back; they are free at once. */
public final class ReleaseOperation {

	private final LedgerDesk ledger;
	private final FencingSeals seals;
	private final SeatLog log;

	public ReleaseOperation(LedgerDesk ledger, FencingSeals seals, SeatLog log) {
		this.ledger = ledger;
		this.seals = seals;
		this.log = log;
	}

	/** @param lease id of the lease, as its grant says */
	public void release(String lease, LeaseRequest request) throws ProblemException, InterruptedException {
		seals.require(lease, request);
		long id = LeaseIds.parse(lease);
		ledger.ask(new Command.Release(RequestId.of(request.requestId()), id, request.fencing()));
		log.in(id);
	}
}
