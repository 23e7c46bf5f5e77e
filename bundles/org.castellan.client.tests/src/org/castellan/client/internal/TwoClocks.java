// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.time.Duration;
import java.time.Instant;

import org.castellan.testkit.time.SettableTime;

/** Both clocks of a machine in a test's hand: time passes, the machine is suspended, or its wall clock is set. */
final class TwoClocks implements SeatClock {

	private long nanos = 7;
	private Instant wall = SettableTime.START;

	@Override
	public Moment now() {
		return new Moment(nanos, wall);
	}

	/** Time goes by as usual. */
	void pass(Duration duration) {
		nanos += duration.toNanos();
		wall = wall.plus(duration);
	}

	/** The monotonic clock stands still meanwhile. */
	void suspend(Duration duration) {
		wall = wall.plus(duration);
	}

	/** Somebody corrects the time of day. */
	void setWall(Duration change) {
		wall = wall.plus(change);
	}
}
