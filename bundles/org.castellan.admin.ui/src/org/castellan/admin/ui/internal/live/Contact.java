// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import org.castellan.core.problem.Problem;

/**
 * Whether a server answers.
 *
 * @param phase   how it looks from here
 * @param since   since when
 * @param problem why it does not answer, if it does not
 */
public record Contact(ServerPhase phase, Instant since, Optional<Problem> problem) {

	public Contact {
		Objects.requireNonNull(phase);
		Objects.requireNonNull(since);
		Objects.requireNonNull(problem);
	}

	/** Whether it is a service of this computer that was never started. */
	public boolean isNeverStarted() {
		return phase == ServerPhase.STOPPED && is(ConsoleProblem.NEVER_STARTED);
	}

	/** Whether it is a service of this computer that ended without being stopped. */
	public boolean isKilled() {
		return phase == ServerPhase.STOPPED && is(ConsoleProblem.KILLED);
	}

	private boolean is(ConsoleProblem why) {
		return problem.filter(told -> told.code().equals(why.code())).isPresent();
	}

	/** The same if nothing but the time is new, so that "since 10:42" stays true. */
	Contact becoming(ServerPhase next, Instant now, Optional<Problem> why) {
		return next == phase ? new Contact(phase, since, why) : new Contact(next, now, why);
	}
}
