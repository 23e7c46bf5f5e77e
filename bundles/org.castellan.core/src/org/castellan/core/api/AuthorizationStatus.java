// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.List;

/**
 * What a server has by authorization numbers, and what it waits for: {@code GET /api/v1/admin/authorization}.
 *
 * @param activations by title
 * @param pending     requests without a response, oldest first
 * @param untrusted   whether the machine is no longer the one that the seats were given to, so that they do not count
 *                    until a repair
 */
public record AuthorizationStatus(List<ActivationInfo> activations, List<PendingRequest> pending, boolean untrusted) {

	public AuthorizationStatus {
		activations = List.copyOf(activations);
		pending = List.copyOf(pending);
	}
}
