// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that was done, for example that the site activated 4 of {@code EFL…789} for a machine. It names no person of
 * the customer and no authorization number in full.
 *
 * @param who     the vendor's account or program that did it
 * @param order   name of the order it was about
 * @param details in words
 */
public record AuditEntry(Instant at, String who, AuditEvent what, Optional<String> order, String details) {

	public AuditEntry {
		Objects.requireNonNull(at);
		Objects.requireNonNull(who);
		Objects.requireNonNull(what);
		Objects.requireNonNull(order);
		Objects.requireNonNull(details);
	}
}
