// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.activation;

import java.util.List;
import java.util.Objects;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.core.problem.Problem;

/**
 * A request beside what is on record, for a person who decides whether to answer it.
 *
 * @param items    in the order of the request
 * @param answered whether it was answered before and would be again; the answer would say the same
 * @param problems why it would be refused, and what is unusual; those of the items among them
 */
public record Review(AuthorizationRequest request, List<ReviewedItem> items, boolean answered, List<Problem> problems) {

	public Review {
		Objects.requireNonNull(request);
		items = List.copyOf(items);
		problems = List.copyOf(problems);
	}

	/** Whether it would be answered. */
	public boolean isAnswerable() {
		return answered || problems.stream().noneMatch(Problem::isError);
	}
}
