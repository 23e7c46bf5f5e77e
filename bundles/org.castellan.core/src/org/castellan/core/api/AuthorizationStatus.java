// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.List;
import org.castellan.core.problem.Problem;

/**
 * What a server has by authorization numbers, and what it waits for: {@code GET /api/v1/admin/authorization}.
 *
 * @param activations by title
 * @param pending     requests without a response, oldest first
 * @param untrusted   whether the machine is no longer the one that the seats were given to, so that they do not count
 *                    until a repair
 * @param findings    what is wrong with where all of it is kept, which counts all the same
 */
public record AuthorizationStatus(List<ActivationInfo> activations, List<PendingRequest> pending, boolean untrusted,
		List<Problem> findings) {

	public AuthorizationStatus {
		activations = List.copyOf(activations);
		pending = List.copyOf(pending);
		findings = List.copyOf(findings);
	}

	/** One that is kept well. */
	public AuthorizationStatus(List<ActivationInfo> activations, List<PendingRequest> pending, boolean untrusted) {
		this(activations, pending, untrusted, List.of());
	}
}
