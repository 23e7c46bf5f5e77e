// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.seats;

import java.time.Duration;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.LeaseSigner;
import org.castellan.ledger.LeaseView;
import org.castellan.service.SeatProblem;
import org.castellan.service.internal.license.AuthorizedPool;
import org.castellan.service.internal.license.LicenseRegister;
import org.castellan.service.internal.license.SeatLine;

/** Writes what a holder gets: the ledger's lease, the publisher's line it rests on, and this service's signature. */
public final class GrantWriter {

	private final LicenseRegister register;
	private final LeaseSigner signer;

	public GrantWriter(LicenseRegister register, LeaseSigner signer) {
		this.register = register;
		this.signer = signer;
	}

	/**
	 * @param ttl counted from before the holder asked
	 * @throws ProblemException if the pool's licence cannot be shown, which a re-read mends
	 */
	LeaseGrant grant(String requestId, LeaseView lease, Duration ttl) throws ProblemException {
		AuthorizedPool pool = register.pool(lease.pool()).orElseThrow(
				() -> new ProblemException(SeatProblem.WITHDRAWN.problem("lease", Long.toString(lease.id()))));
		SeatLine line = pool.lineAt(lease.renewed());
		return signer.sign(new LeaseGrant(Long.toString(lease.id()), requestId, lease.feature(), lease.count(),
				lease.holder(), lease.fencing(), signer.seal(lease.fencing()), lease.since(), ttl.toMillis(), lease.ends(), line.text(),
				line.hostIds(), pool.certificate(), ""));
	}
}
