// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.util.Set;

import org.castellan.client.ServiceRefusedException;
import org.castellan.core.problem.ProblemException;

/** What a client does about the problems that a service answers a seat's questions with (docs/problems.md, CAS-04nn). */
final class Refusals {

	/** All seats are in use. */
	static final String ALL_IN_USE = "CAS-0402";
	/** Too busy, and not known whether it was done: both say to ask again with the same request id. */
	private static final Set<String> ASK_AGAIN = Set.of("CAS-0420", "CAS-0421");
	private static final Set<Integer> LEASE_IS_OVER = Set.of(404, 409, 410);
	private static final int UNAVAILABLE = 503;

	private Refusals() {
	}

	/** Whether the same request should be sent again: the service says so, or its answer was lost. */
	static boolean isToBeRepeated(ProblemException failure) {
		return failure instanceof ServiceRefusedException refused ? ASK_AGAIN.contains(refused.problem().code())
				: TransportProblem.isAnswerLost(failure.problem());
	}

	/** Whether another member of the same service may answer otherwise. */
	static boolean isOfThisMember(ProblemException failure) {
		return !(failure instanceof ServiceRefusedException refused) || refused.status() == UNAVAILABLE;
	}

	/** Whether the lease will not live on, whatever is tried. */
	static boolean isLeaseOver(ServiceRefusedException refused) {
		return LEASE_IS_OVER.contains(refused.status());
	}
}
