// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.seats;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.castellan.ledger.LeaseView;
import org.castellan.ledger.LedgerView;

/**
 * Who holds which lease, so that the log can name the holder when seats come back; the ledger itself answers a release
 * with the lease's number only. For the log alone: nothing is decided by it. Thread-safe.
 */
final class HeldSeats {

	private final Map<Long, LeaseView> byLease = new ConcurrentHashMap<>();

	/** Begins with what is held already, after a restart. */
	HeldSeats(LedgerView view) {
		view.pools().forEach(pool -> pool.leases().forEach(this::add));
	}

	void add(LeaseView lease) {
		byLease.put(lease.id(), lease);
	}

	Optional<LeaseView> remove(long lease) {
		return Optional.ofNullable(byLease.remove(lease));
	}
}
