// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.List;
import java.util.Objects;
import org.castellan.core.problem.Problem;

/** What a licence server says to another machine's request. */
public sealed interface TransferOutcome {

	/** Its own seats are reduced (or, after a return, raised) durably; asked again, the same response comes. */
	record Answered(AuthorizationResponse response) implements TransferOutcome {
		public Answered {
			Objects.requireNonNull(response);
		}
	}

	/** Nothing was changed. */
	record Refused(List<Problem> problems) implements TransferOutcome {
		public Refused {
			problems = List.copyOf(problems);
		}
	}
}
