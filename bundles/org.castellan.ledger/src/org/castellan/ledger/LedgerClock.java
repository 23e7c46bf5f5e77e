// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.time.Instant;

/** The two clocks the ledger is driven by, so that a test can set them. */
public interface LedgerClock {

	/** Runs evenly and never back, from any origin: {@link System#nanoTime()}. What leases are counted by. */
	long nanoTime();

	/** The wall clock: for people and for the dates of licences. */
	Instant instant();

	static LedgerClock system() {
		return new LedgerClock() {

			@Override
			public long nanoTime() {
				return System.nanoTime();
			}

			@Override
			public Instant instant() {
				return Instant.now();
			}
		};
	}
}
