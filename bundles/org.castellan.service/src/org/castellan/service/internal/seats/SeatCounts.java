// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.seats;

import java.util.concurrent.atomic.LongAdder;

/** How often seats went out, came back, were denied, ended by themselves or were taken away. Thread-safe. */
public final class SeatCounts {

	final LongAdder out = new LongAdder();
	final LongAdder in = new LongAdder();
	final LongAdder denied = new LongAdder();
	final LongAdder expired = new LongAdder();
	final LongAdder removed = new LongAdder();

	public long out() {
		return out.sum();
	}

	public long in() {
		return in.sum();
	}

	public long denied() {
		return denied.sum();
	}

	public long expired() {
		return expired.sum();
	}

	public long removed() {
		return removed.sum();
	}
}
