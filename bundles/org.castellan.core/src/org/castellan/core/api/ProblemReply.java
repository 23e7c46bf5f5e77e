// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.List;
import org.castellan.core.problem.Problem;

/** What every answer other than 2xx holds. */
public record ProblemReply(List<Problem> problems) {

	public ProblemReply {
		problems = List.copyOf(problems);
	}
}
