// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.Optional;

/**
 * How many seats a line gives: a number, or uncounted, which a licence file writes as {@code uncounted} or {@code 0}.
 *
 * @param value 1 to {@value #MAX}, or {@value #UNLIMITED} for uncounted as in {@link org.castellan.core.api}
 */
public record SeatCount(int value) {

	public static final int MAX = 999_999_999;
	private static final int UNLIMITED = -1;

	public static final SeatCount UNCOUNTED = new SeatCount(UNLIMITED);

	public SeatCount {
		if (value != UNLIMITED && (value < 1 || value > MAX)) {
			throw new IllegalArgumentException("Seats are 1 to 999,999,999: " + value);
		}
	}

	public static SeatCount of(int seats) {
		return new SeatCount(seats);
	}

	/** @throws IllegalArgumentException if it is neither a number of seats nor {@code uncounted} */
	public static SeatCount parse(String text) {
		if (text.equalsIgnoreCase("uncounted")) {
			return UNCOUNTED;
		}
		if (text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
			throw new IllegalArgumentException("Neither a number of seats nor uncounted: " + text);
		}
		int seats = Integer.parseInt(text);
		return seats == 0 ? UNCOUNTED : new SeatCount(seats);
	}

	public boolean isUncounted() {
		return value == UNLIMITED;
	}

	/** The smaller of both; uncounted is more than any number. */
	SeatCount atMost(SeatCount other) {
		return isUncounted() || !other.isUncounted() && other.value < value ? other : this;
	}

	/** What is left when that many are taken away, if anything is; of uncounted nothing less than uncounted takes. */
	Optional<SeatCount> minus(SeatCount taken) {
		if (isUncounted()) {
			return taken.isUncounted() ? Optional.empty() : Optional.of(this);
		}
		return taken.isUncounted() || taken.value >= value ? Optional.empty() : Optional.of(of(value - taken.value));
	}

	/** That many times as many, at most {@link #MAX}. */
	SeatCount times(SeatCount factor) {
		if (isUncounted() || factor.isUncounted()) {
			return UNCOUNTED;
		}
		return of((int) Math.min((long) value * factor.value, MAX));
	}

	/** As a licence file writes it: {@code 10} or {@code uncounted}. */
	@Override
	public String toString() {
		return isUncounted() ? "uncounted" : Integer.toString(value);
	}
}
