// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.List;
import org.castellan.core.problem.Problem;

/**
 * What became of a licence file: applied whole, or not at all.
 *
 * @param applied  whether it counts now
 * @param features what it holds, as read
 * @param problems errors if it was refused, else warnings
 */
public record AuthorizationResult(boolean applied, List<AuthorizationInfo.AuthorizedFeature> features,
		List<Problem> problems) {

	public AuthorizationResult {
		features = List.copyOf(features);
		problems = List.copyOf(problems);
	}
}
