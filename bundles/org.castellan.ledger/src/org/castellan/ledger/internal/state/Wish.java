// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.time.Duration;
import java.util.Optional;

import org.castellan.core.api.Holder;
import org.castellan.ledger.Command;
import org.castellan.ledger.LeaseTerms;

/** What {@code Acquire} and {@code Borrow} have in common, with the time settled: milliseconds. */
record Wish(Command command, String feature, Optional<String> version, int count, Holder holder, long ttl, long seen,
		boolean borrowed) {

	static Wish of(Command.Acquire acquire, LeaseTerms terms) {
		Duration asked = acquire.ttl().isZero() ? terms.standard() : acquire.ttl();
		return new Wish(acquire, acquire.feature(), acquire.version(), acquire.count(), acquire.holder(),
				Math.min(asked.toMillis(), terms.longest().toMillis()), acquire.seen(), false);
	}

	static Wish of(Command.Borrow borrow, LeaseTerms terms) {
		Duration asked = borrow.term().isZero() ? terms.standard() : borrow.term();
		return new Wish(borrow, borrow.feature(), borrow.version(), borrow.count(), borrow.holder(),
				Math.min(asked.toMillis(), terms.longestBorrow().toMillis()), borrow.seen(), true);
	}

	/** Whether the lease is what this asked for. */
	boolean fits(Lease lease) {
		return lease.pool.definition().feature().equals(feature) && lease.count == count && lease.holder.equals(holder)
				&& lease.borrowed == borrowed;
	}
}
