// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until the test moves it; it may also go backwards, as a real one does when a machine is
 * corrected. For example {@code time.advance(Duration.ofMinutes(2))} lets every two-minute lease end.
 */
public final class SettableTime implements InstantSource {
	/** Where {@link #standard()} starts: a plain working day, so that dates in tests read easily. */
	public static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

	private final AtomicReference<Instant> now;

	public SettableTime(Instant start) {
		now = new AtomicReference<>(Objects.requireNonNull(start));
	}

	public static SettableTime standard() {
		return new SettableTime(START);
	}

	@Override
	public Instant instant() {
		return now.get();
	}

	/** Moves the clock by {@code step}, backwards when it is negative, and answers the new instant. */
	public Instant advance(Duration step) {
		return now.updateAndGet(instant -> instant.plus(step));
	}

	public void set(Instant instant) {
		now.set(Objects.requireNonNull(instant));
	}
}
