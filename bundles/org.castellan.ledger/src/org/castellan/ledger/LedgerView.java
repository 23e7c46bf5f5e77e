// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All pools and leases at one instant.
 *
 * @param asOf     wall clock
 * @param sequence of the last entry in it; two views of one ledger with the same number show the same
 * @param pools    by feature, version, id
 */
public record LedgerView(Instant asOf, long sequence, List<PoolView> pools) {

	public LedgerView {
		pools = List.copyOf(pools);
	}

	/** The lease of this id, if it is still there. */
	public Optional<LeaseView> lease(long id) {
		return pools.stream().flatMap(pool -> pool.leases().stream()).filter(lease -> lease.id() == id).findFirst();
	}
}
