// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What the parts of commands and definitions may be at most, so that one entry of the log has a bound. */
final class Limits {

	static final int TEXT = 256;
	static final int COUNT = 1_000_000;
	static final Duration DURATION = Duration.ofDays(36_525);
	static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
	static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
	static final long FENCING = 1L << 60;

	private Limits() {
	}

	static void requireText(String text) {
		if (text.isBlank() || text.length() > TEXT) {
			throw new IllegalArgumentException("A name has 1 to " + TEXT + " characters: " + text.length());
		}
	}

	static void requireCount(int count) {
		if (count < 1 || count > COUNT) {
			throw new IllegalArgumentException("Seats are 1 to " + COUNT + ": " + count);
		}
	}

	/** The duration as the log keeps it. */
	static Duration milliseconds(Duration duration) {
		if (duration.isNegative() || duration.compareTo(DURATION) > 0) {
			throw new IllegalArgumentException("A time is not negative and at most a hundred years: " + duration);
		}
		return duration.truncatedTo(ChronoUnit.MILLIS);
	}

	/** The instant as the log keeps it. */
	static Instant milliseconds(Instant instant) {
		if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
			throw new IllegalArgumentException("A date is between " + FIRST + " and " + LAST + ": " + instant);
		}
		return instant.truncatedTo(ChronoUnit.MILLIS);
	}

	/** Each pool has an id of its own. */
	static List<PoolDefinition> requireDistinct(List<PoolDefinition> pools) {
		if (pools.stream().map(PoolDefinition::id).distinct().count() != pools.size()) {
			throw new IllegalArgumentException("Each pool has an id of its own");
		}
		return List.copyOf(pools);
	}

	static void requireFencing(long number) {
		if (number < 0 || number > FENCING) {
			throw new IllegalArgumentException("A fencing number is 0 to " + FENCING + ": " + number);
		}
	}
}
