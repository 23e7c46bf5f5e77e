// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.util.List;
import java.util.Objects;

import org.castellan.core.problem.Problem;

/** What became of a wish to check ports. */
public sealed interface CheckOutcome {

	/** It was done, or begun and cancelled; then what was not reached could not be checked. */
	record Checked(PortRun run) implements CheckOutcome {

		public Checked {
			Objects.requireNonNull(run);
		}
	}

	/** Nothing was asked. */
	record Refused(List<Problem> problems) implements CheckOutcome {

		public Refused {
			problems = List.copyOf(problems);
		}
	}
}
