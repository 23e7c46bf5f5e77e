// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One pool at one instant. {@code available} is never below zero: it is 0 where more is held than is installed.
 *
 * @param definition  as installed; without increments where it was removed while leases still hold of it
 * @param total       seats that licences give now, or {@link PoolDefinition#UNCOUNTED}
 * @param inUse       seats that leases hold, borrowed and quarantined ones among them
 * @param borrowed    of those, seats held offline
 * @param quarantined of those, seats taken away whose holders may still believe
 * @param available   seats that anyone may take now, or {@link PoolDefinition#UNCOUNTED}
 * @param expires     when its total next shrinks
 * @param leases      longest held first
 */
public record PoolView(PoolDefinition definition, int total, int inUse, int borrowed, int quarantined, int available,
		Optional<Instant> expires, List<LeaseView> leases) {

	public PoolView {
		leases = List.copyOf(leases);
	}
}
