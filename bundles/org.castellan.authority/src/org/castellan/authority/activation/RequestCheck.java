// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.Clocks;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.Problem;

/** Says what is wrong with a request whatever is on record: its machine's clock, its host ids. */
final class RequestCheck {

	private RequestCheck() {
	}

	static List<Problem> check(AuthorizationRequest request, Instant now) {
		List<Problem> problems = new ArrayList<>();
		clock(request.created(), now).ifPresent(problems::add);
		if (hostId(request).isEmpty()) {
			problems.add(AuthorityProblem.NO_HOST_ID.problem());
		}
		return problems;
	}

	/** The best of the machine's host ids that names one machine. */
	static Optional<HostId> hostId(AuthorizationRequest request) {
		return request.machine().bindingHostIds().stream().filter(HostId::isOneMachine).findFirst();
	}

	/** A request may be pending for days before it is sent, and is never made anew: only the future tells a wrong clock. */
	private static Optional<Problem> clock(Instant created, Instant now) {
		return !Clocks.isAfter(created, now) ? Optional.empty()
				: Optional.of(AuthorityProblem.CLOCK_WRONG.problem("by", Clocks.between(now, created), "created",
						created.toString(), "now", now.truncatedTo(ChronoUnit.SECONDS).toString()));
	}
}
