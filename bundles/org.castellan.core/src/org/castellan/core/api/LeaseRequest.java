// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.Objects;

/**
 * Renews ({@code POST /api/v1/leases/ID/renew}) or releases ({@code POST /api/v1/leases/ID/release}) a lease.
 *
 * @param requestId as in {@link CheckoutRequest}
 * @param fencing   the number the lease was granted with; with any other, nothing is done
 * @param seal      that came with it in the grant
 */
public record LeaseRequest(String requestId, long fencing, String seal) {

	public LeaseRequest {
		RequestIds.require(requestId);
		seal = Seals.require(Objects.requireNonNullElse(seal, ""));
	}
}
