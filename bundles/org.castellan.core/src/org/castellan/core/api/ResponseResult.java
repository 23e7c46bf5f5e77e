// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.List;
import org.castellan.core.problem.Problem;

/**
 * What became of an authorization response: {@code POST /api/v1/admin/authorization/responses}.
 *
 * @param applied     whether it was applied now
 * @param kind        of the request it answers, as in {@link AuthorizationDraft}; empty if it could not be read
 * @param activations what the server holds now of the numbers in it
 * @param problems    errors if it was refused, else warnings
 */
public record ResponseResult(boolean applied, String kind, List<ActivationInfo> activations, List<Problem> problems) {

	public ResponseResult {
		activations = List.copyOf(activations);
		problems = List.copyOf(problems);
	}
}
