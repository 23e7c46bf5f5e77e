// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.List;
import java.util.Objects;
import org.castellan.core.problem.Problem;

/** What became of a response. */
public sealed interface ApplyOutcome {

	/** It counts from now on. */
	record Applied(AuthorizationResponse response) implements ApplyOutcome {
		public Applied {
			Objects.requireNonNull(response);
		}
	}

	/** It does not count, and nothing was changed. The first problem is the one to tell. */
	record Refused(List<Problem> problems) implements ApplyOutcome {
		public Refused {
			problems = List.copyOf(problems);
		}
	}
}
