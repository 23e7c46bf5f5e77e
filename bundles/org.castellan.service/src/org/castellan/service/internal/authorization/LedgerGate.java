// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.authorization;

import java.util.List;
import org.castellan.authorization.HeldLicense;
import org.castellan.authorization.SeatsGate;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.SeatProblem;
import org.castellan.service.internal.license.LicenseStore;

/** Lets seats leave the trusted storage once the ledger has given them up, which it does only while nobody holds them. */
final class LedgerGate implements SeatsGate {

	private final LicenseStore licenses;

	/** @param licenses held exclusively while the storage asks */
	LedgerGate(LicenseStore licenses) {
		this.licenses = licenses;
	}

	@Override
	public List<Problem> lower(List<HeldLicense> after) {
		try {
			licenses.withdrawTo(after);
			return List.of();
		} catch (ProblemException e) {
			return List.of(e.problem());
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			return List.of(SeatProblem.OUTCOME_UNKNOWN.problem("reason", "The service is stopping."));
		}
	}
}
