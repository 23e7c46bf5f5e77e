// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * When a lease is renewed: at about a third of its time to live, so that many clients that started together drift apart,
 * and after a failure soon again, then ever more slowly, but always several times before the end. For 120 s that is
 * between 34 and 40 s, and after failures 1, 2, 4, 8, 16 and 20 s, each shortened by up to a half.
 */
public final class RenewalTimes {

	private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
	private static final int MOST_DOUBLINGS = 16;

	private final RandomGenerator random;

	public RenewalTimes(RandomGenerator random) {
		this.random = random;
	}

	/** How long after asking to renew, all being well. */
	public Duration regular(Duration timeToLive) {
		return scale(timeToLive.dividedBy(3), 0.85 + random.nextDouble() * 0.15);
	}

	/**
	 * How long after a failure to try again.
	 *
	 * @param failures in a row, 1 or more
	 */
	public Duration retry(Duration timeToLive, int failures) {
		Duration first = shorter(FIRST_RETRY, timeToLive.dividedBy(12));
		Duration doubled = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
		return scale(shorter(doubled, timeToLive.dividedBy(6)), 0.5 + random.nextDouble() * 0.5);
	}

	private static Duration scale(Duration duration, double factor) {
		return Duration.ofNanos((long) (duration.toNanos() * factor));
	}

	private static Duration shorter(Duration one, Duration other) {
		return one.compareTo(other) <= 0 ? one : other;
	}
}
