// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

/**
 * Renews ({@code POST /api/v1/leases/ID/renew}) or releases ({@code POST /api/v1/leases/ID/release}) a lease.
 *
 * @param requestId as in {@link CheckoutRequest}
 * @param fencing   the number the lease was granted with; with any other, nothing is done
 * @param seen      as in {@link CheckoutRequest}
 */
public record LeaseRequest(String requestId, long fencing, long seen) {

	public LeaseRequest {
		RequestIds.require(requestId);
	}
}
