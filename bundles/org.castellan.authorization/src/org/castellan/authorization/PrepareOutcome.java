// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.List;
import java.util.Objects;
import org.castellan.core.problem.Problem;

/** What became of a draft. */
public sealed interface PrepareOutcome {

	/**
	 * It is a request now, which survives crashes and reboots until its response is applied.
	 *
	 * @param resumed  whether the same was asked before and not answered yet: this is that request
	 * @param warnings worth saying all the same
	 */
	record Prepared(AuthorizationRequest request, boolean resumed, List<Problem> warnings) implements PrepareOutcome {
		public Prepared {
			Objects.requireNonNull(request);
			warnings = List.copyOf(warnings);
		}
	}

	/** There is no request, and nothing was changed. */
	record Refused(List<Problem> problems) implements PrepareOutcome {
		public Refused {
			problems = List.copyOf(problems);
		}
	}
}
