// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.time.Duration;
import java.util.Objects;

/**
 * A request without an answer.
 *
 * @param age         since it was made, never negative
 * @param cancellable not where seats are being given back: these are withheld until the answer is applied
 */
public record PendingRequest(AuthorizationRequest request, Duration age, boolean cancellable) {

	public PendingRequest {
		Objects.requireNonNull(request);
		Objects.requireNonNull(age);
	}
}
