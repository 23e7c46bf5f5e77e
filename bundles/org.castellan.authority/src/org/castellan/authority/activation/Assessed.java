// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.util.List;
import java.util.Optional;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authorization.Balance;
import org.castellan.authorization.Item;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.Problem;

/**
 * One number of a request, judged.
 *
 * @param after  how many the machine is to hold, if nothing is in the way
 * @param hostId that the answer is locked to; empty if the machine names none of one machine
 */
record Assessed(Item item, Optional<Ordered> ordered, Holding holding, Balance balance, int after,
		Optional<HostId> hostId, List<Problem> problems) {

	Assessed {
		problems = List.copyOf(problems);
	}

	/** One that no order has. */
	static Assessed unknown(Item item) {
		return new Assessed(item, Optional.empty(), Holding.NONE, new Balance(0, 0, 0, 0), 0, Optional.empty(),
				List.of(AuthorityProblem.UNKNOWN_NUMBER.problem("number", item.number().masked())));
	}

	boolean isRefused() {
		return problems.stream().anyMatch(Problem::isError);
	}

	/** Whether licences move to another host id, which uses up a repair. */
	boolean relocked() {
		return after > 0 && hostId.filter(holding::isLockedElsewhere).isPresent();
	}

	/** How many of the order line the answer takes; less than 0 if it gives some back. */
	int taken() {
		return after - balance.recorded();
	}

	ReviewedItem reviewed() {
		return new ReviewedItem(item, ordered.map(Ordered::order), ordered.map(Ordered::line), balance.recorded(),
				balance.held(), isRefused() ? balance.recorded() : after, problems);
	}
}
