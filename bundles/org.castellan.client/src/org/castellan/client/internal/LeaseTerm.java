// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.time.Duration;

/**
 * How long a holder may go on: the time to live, counted from before it asked. The service counts from when it answered,
 * and adds a guard, so the holder stops first (seat-rules, rule 1). For example a lease of 120 s asked for at 10:00:00
 * and answered at 10:00:04 ends here at 10:02:00.
 *
 * @param asked      before the first attempt of the request was sent
 * @param timeToLive as the service granted it
 */
public record LeaseTerm(Moment asked, Duration timeToLive) {

	/** What is left, zero at the end and after it. */
	public Duration remaining(Moment now) {
		Duration left = timeToLive.minus(now.since(asked));
		return left.isNegative() ? Duration.ZERO : left;
	}

	public boolean isOver(Moment now) {
		return remaining(now).isZero();
	}
}
