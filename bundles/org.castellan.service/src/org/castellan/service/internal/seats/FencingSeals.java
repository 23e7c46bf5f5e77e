// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.seats;

import org.castellan.core.api.LeaseRequest;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.LeaseSigner;
import org.castellan.service.SeatProblem;

/**
 * Believes a fencing number only from whom it was given to. Otherwise anyone on the network could release another's seat,
 * whose holder goes on believing, or could claim to have seen the future and so bring the service to refuse all.
 */
public final class FencingSeals {

	private final LeaseSigner signer;

	public FencingSeals(LeaseSigner signer) {
		this.signer = signer;
	}

	/** The number, or 0 if its seal is not of this service. */
	long proven(long fencing, String seal) {
		return fencing > 0 && signer.isSealed(fencing, seal) ? fencing : 0;
	}

	/** @throws ProblemException if the lease is not the asker's */
	void require(String lease, LeaseRequest request) throws ProblemException {
		if (!signer.isSealed(request.fencing(), request.seal())) {
			throw new ProblemException(SeatProblem.NOT_SEALED.problem("lease", Long.toString(LeaseIds.parse(lease))));
		}
	}
}
