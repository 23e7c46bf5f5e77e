// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.time.Duration;

/** What the parts of commands and definitions may be at most, so that one entry of the log has a bound. */
final class Limits {

	static final int TEXT = 256;
	static final int COUNT = 1_000_000;
	static final Duration DURATION = Duration.ofDays(36_525);

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

	static void requireNotNegative(Duration duration) {
		if (duration.isNegative() || duration.compareTo(DURATION) > 0) {
			throw new IllegalArgumentException("A time is not negative and at most a hundred years: " + duration);
		}
	}

	static void requireNotNegative(long number) {
		if (number < 0) {
			throw new IllegalArgumentException("A fencing number is not negative: " + number);
		}
	}
}
