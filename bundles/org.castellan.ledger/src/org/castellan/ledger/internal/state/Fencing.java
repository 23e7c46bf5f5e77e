// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

/** Numbers that rise with every grant, over restarts and restores: the epoch above, a counter of grants below. */
final class Fencing {

	/** So that 2^21 epochs of 2^32 grants stay exact also where numbers are read as floating point. */
	private static final int EPOCH_SHIFT = 32;

	private long last;

	/** For the next grant. */
	long next() {
		return ++last;
	}

	/** The highest that was given. */
	long last() {
		return last;
	}

	long epoch() {
		return last >>> EPOCH_SHIFT;
	}

	/** Begins an epoch above all numbers given so far, and above {@code known}. */
	void open(long known) {
		last = (Math.max(last, known) >>> EPOCH_SHIFT) + 1 << EPOCH_SHIFT;
	}

	void restore(long number) {
		last = number;
	}
}
