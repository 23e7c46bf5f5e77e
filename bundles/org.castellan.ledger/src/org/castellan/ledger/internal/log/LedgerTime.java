// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.util.concurrent.TimeUnit;

import org.castellan.ledger.LedgerClock;

/**
 * Ledger time as a leader proposes it: the last logged time when it began, plus what has passed since on its monotonic
 * clock, in whole milliseconds.
 */
public final class LedgerTime {

	private final LedgerClock clock;
	private final long base;
	private final long origin;

	/** Begins now at {@code base}. */
	public LedgerTime(LedgerClock clock, long base) {
		this.clock = clock;
		this.base = base;
		origin = clock.nanoTime();
	}

	public long now() {
		return base + TimeUnit.NANOSECONDS.toMillis(clock.nanoTime() - origin);
	}
}
