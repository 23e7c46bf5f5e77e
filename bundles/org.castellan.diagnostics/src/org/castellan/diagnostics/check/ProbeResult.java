// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.castellan.core.problem.Problem;

/**
 * What became of one target.
 *
 * @param duration until the verdict was known
 * @param steps    those taken, in order; nothing follows one that failed
 * @param problem  what is wrong and what to do now; empty if nothing is
 */
public record ProbeResult(Target target, Verdict verdict, Duration duration, List<Step> steps, Optional<Problem> problem) {

	public ProbeResult {
		Objects.requireNonNull(target);
		Objects.requireNonNull(verdict);
		Objects.requireNonNull(duration);
		steps = List.copyOf(steps);
		Objects.requireNonNull(problem);
	}

	/** Where a client's way breaks first; empty if it reaches the service. */
	public Optional<Step> firstBroken() {
		return steps.stream().filter(step -> step.outcome() == Step.Outcome.FAILED).findFirst();
	}
}
