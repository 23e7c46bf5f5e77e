// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.util.List;
import java.util.Objects;

import org.castellan.core.problem.Problem;

/** What became of a checkout. */
public sealed interface CheckoutOutcome {

	/**
	 * The seat is held from now on, until it is closed or lost.
	 *
	 * @param remarks what is worth saying all the same: servers earlier in the list that did not grant, and why, as warnings
	 */
	record Granted(Seat seat, List<ServerProblem> remarks) implements CheckoutOutcome {
		public Granted {
			Objects.requireNonNull(seat);
			remarks = List.copyOf(remarks);
		}
	}

	/**
	 * A service answered and refuses, for example because all ten seats are in use.
	 *
	 * @param problem the first service's own, with its numbers in the details
	 * @param others  every server of the list with its problem, in order
	 */
	record Denied(Problem problem, List<ServerProblem> others) implements CheckoutOutcome {
		public Denied {
			Objects.requireNonNull(problem);
			others = List.copyOf(others);
		}
	}

	/** No server of the list could be asked, or its answer believed: whether seats are free is not known. */
	record Unreachable(List<ServerProblem> servers) implements CheckoutOutcome {
		public Unreachable {
			servers = List.copyOf(servers);
		}
	}
}
