// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.seats;

import java.time.Instant;
import java.util.List;
import org.castellan.ledger.LeaseView;
import org.castellan.ledger.LedgerView;

/** Who holds seats of a pool, in words: {@code 2 by jsmith on GIS-07, 1 by ann on LAB-2 (borrowed until ...)}. */
final class SeatHolders {

	private static final int NAMED = 5;

	private SeatHolders() {
	}

	/** @param pool its id */
	static String of(LedgerView view, String pool) {
		List<LeaseView> leases = view.pools().stream().filter(each -> each.definition().id().equals(pool))
				.flatMap(each -> each.leases().stream()).toList();
		List<String> named = leases.stream().limit(NAMED).map(SeatHolders::words).toList();
		String others = leases.size() > NAMED ? " and " + (leases.size() - NAMED) + " more" : "";
		return named.isEmpty() ? "holders who have just left" : String.join(", ", named) + others;
	}

	private static String words(LeaseView lease) {
		return lease.count() + " by " + lease.holder().user() + " on " + lease.holder().host()
				+ (lease.borrowed() ? " (borrowed until " + seconds(lease.ends()) + ")" : "")
				+ (lease.state() == LeaseView.State.QUARANTINED ? " (taken away, free at " + seconds(lease.free()) + ")" : "");
	}

	private static Instant seconds(Instant instant) {
		return Instant.ofEpochSecond(instant.getEpochSecond());
	}
}
