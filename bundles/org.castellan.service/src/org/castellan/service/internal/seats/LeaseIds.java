// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.seats;

import org.castellan.core.problem.ProblemException;
import org.castellan.service.SeatProblem;

/** Ids of leases on the wire are the ledger's numbers as text. */
final class LeaseIds {

	private LeaseIds() {
	}

	/** @throws ProblemException if no lease can have this id */
	static long parse(String id) throws ProblemException {
		try {
			return Long.parseLong(id);
		} catch (NumberFormatException e) {
			throw new ProblemException(
					SeatProblem.NOT_HELD.problem("lease", id.length() <= 20 ? id : id.substring(0, 20) + "…"), e);
		}
	}
}
