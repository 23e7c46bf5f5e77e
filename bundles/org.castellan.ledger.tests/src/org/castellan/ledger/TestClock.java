// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.castellan.testkit.time.SettableTime;

/** Two clocks that stand still until the test moves them, together or apart. */
public final class TestClock implements LedgerClock {

	private final AtomicLong nanos = new AtomicLong(1_000_000_000_000L);
	private final AtomicReference<Instant> wall = new AtomicReference<>(SettableTime.START);

	@Override
	public long nanoTime() {
		return nanos.get();
	}

	@Override
	public Instant instant() {
		return wall.get();
	}

	/** Time passes, and the wall clock shows it. */
	public void advance(Duration step) {
		nanos.addAndGet(step.toNanos());
		wall.updateAndGet(instant -> instant.plus(step));
	}

	/** Somebody sets the wall clock. */
	public void setWall(Instant instant) {
		wall.set(instant);
	}
}
