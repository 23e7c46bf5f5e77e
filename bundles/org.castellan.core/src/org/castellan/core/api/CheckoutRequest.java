// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.Objects;

/**
 * Asks for seats: {@code POST /api/v1/checkouts}. Asked again with the same request id, it gets the same answer.
 *
 * @param requestId  chosen by the client, unique, 8 to 64 characters of {@code [A-Za-z0-9_-]}
 * @param feature    as the licence file names it
 * @param count      seats wanted, 1 to 1,000,000
 * @param holder     who will hold them
 * @param ttlSeconds how long the lease should live without renewal; 0 for the service's own choice
 * @param seen       the highest fencing number the client ever saw from this service, 0 if none: a service that
 *                   knows less is a restored old copy and must not grant
 * @param seal       of that number, as its grant had it; a number without its seal is passed over, {@code ""} if none
 */
public record CheckoutRequest(String requestId, String feature, int count, Holder holder, int ttlSeconds, long seen,
		String seal) {

	public CheckoutRequest {
		RequestIds.require(requestId);
		Objects.requireNonNull(holder);
		seal = Seals.require(Objects.requireNonNullElse(seal, ""));
		if (feature.isBlank() || feature.length() > 256) {
			throw new IllegalArgumentException("A feature has a name of at most 256 characters");
		}
		if (count < 1 || count > 1_000_000) {
			throw new IllegalArgumentException("Seats are 1 to 1,000,000: " + count);
		}
		if (ttlSeconds < 0 || seen < 0) {
			throw new IllegalArgumentException("Neither a time to live nor a fencing number is negative");
		}
	}
}
