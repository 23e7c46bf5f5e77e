// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.time.Duration;
import java.util.Objects;

/**
 * Which seats an application wants, for example {@code SeatRequest.of("desktopAdvP").waiting(Duration.ofMinutes(5))}.
 *
 * @param feature    as the licence file names it
 * @param count      how many seats, all or none
 * @param timeToLive how long the lease should live without renewal; zero for the service's own choice
 * @param patience   how long to go on asking while no seat is free; zero to ask once
 */
public record SeatRequest(String feature, int count, Duration timeToLive, Duration patience) {

	public SeatRequest {
		Objects.requireNonNull(feature);
		if (count < 1) {
			throw new IllegalArgumentException("One seat or more: " + count);
		}
		if (timeToLive.isNegative() || patience.isNegative()) {
			throw new IllegalArgumentException("Neither a time to live nor patience is negative");
		}
	}

	/** One seat of a feature, asked for once. */
	public static SeatRequest of(String feature) {
		return new SeatRequest(feature, 1, Duration.ZERO, Duration.ZERO);
	}

	public SeatRequest withCount(int seats) {
		return new SeatRequest(feature, seats, timeToLive, patience);
	}

	public SeatRequest withTimeToLive(Duration duration) {
		return new SeatRequest(feature, count, duration, patience);
	}

	public SeatRequest waiting(Duration duration) {
		return new SeatRequest(feature, count, timeToLive, duration);
	}
}
