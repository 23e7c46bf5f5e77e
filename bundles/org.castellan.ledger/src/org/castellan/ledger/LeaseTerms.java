// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.time.Duration;

/**
 * How long leases live. A lease is free again {@link #guard(Duration)} after its holder must have stopped, which covers
 * clocks that run at different speeds by up to 1 % and what a program needs to stop.
 *
 * @param standard      time to live of a lease that does not ask for one
 * @param longest       time to live at most; after a restore, the ledger grants nothing for as long and its guard
 * @param longestBorrow term of a borrowed lease at most
 * @param pause         fixed part of the guard; the other part is 1 % of the time to live
 */
public record LeaseTerms(Duration standard, Duration longest, Duration longestBorrow, Duration pause) {

	public static final LeaseTerms STANDARD = new LeaseTerms(Duration.ofSeconds(90), Duration.ofMinutes(15),
			Duration.ofDays(366), Duration.ofSeconds(2));

	public LeaseTerms {
		standard = Limits.milliseconds(standard);
		longest = Limits.milliseconds(longest);
		longestBorrow = Limits.milliseconds(longestBorrow);
		pause = Limits.milliseconds(pause);
		if (pause.isZero()) {
			throw new IllegalArgumentException("A guard without a fixed part does not cover a short lease");
		}
		if (standard.isZero() || standard.compareTo(longest) > 0 || longest.compareTo(longestBorrow) > 0) {
			throw new IllegalArgumentException("Standard, longest, longest borrow rise: " + standard + ", " + longest
					+ ", " + longestBorrow);
		}
	}

	/** How long after {@code ttl} the seats stay taken. */
	public Duration guard(Duration ttl) {
		return Duration.ofMillis((ttl.toMillis() + 99) / 100).plus(pause);
	}
}
