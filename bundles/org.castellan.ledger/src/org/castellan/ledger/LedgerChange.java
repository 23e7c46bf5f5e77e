// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.util.List;
import java.util.Set;

/**
 * What one log entry changed.
 *
 * @param sequence of the entry
 * @param features whose seats or pools are not as before
 * @param expired  leases that came to their end unheard of, guard included; their seats are free
 * @param settled  quarantined leases that came to their end; their seats are free
 */
public record LedgerChange(long sequence, Set<String> features, List<LeaseView> expired, List<LeaseView> settled) {

	public LedgerChange {
		features = Set.copyOf(features);
		expired = List.copyOf(expired);
		settled = List.copyOf(settled);
	}
}
