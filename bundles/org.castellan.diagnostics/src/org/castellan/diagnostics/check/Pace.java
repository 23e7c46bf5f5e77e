// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.util.concurrent.atomic.AtomicInteger;

/** Gives out the numbers of what is to be done, one after the other, and not faster than so many in a second. */
final class Pace {

	private final int count;
	private final long nanosEach;
	private final long start = System.nanoTime();
	private final AtomicInteger next = new AtomicInteger();

	/** @param perSecond 0 if it may go as fast as it can */
	Pace(int count, int perSecond) {
		this.count = count;
		nanosEach = perSecond == 0 ? 0 : 1_000_000_000L / perSecond;
	}

	/** The next number, or -1 if none is left. Its time may still have to come. */
	int take() {
		int taken = next.getAndIncrement();
		return taken < count ? taken : -1;
	}

	/** How long a taken number has to wait; not more than 0 if it may begin. */
	long nanosUntil(int taken) {
		return nanosEach == 0 ? 0 : start + taken * nanosEach - System.nanoTime();
	}
}
