// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

import org.castellan.ledger.PoolDefinition;
import org.castellan.ledger.PoolDefinition.Increment;

/** How many seats the increments of a pool give at which date: a step function. Dates are in milliseconds. */
final class SeatCurve {

	/** What an uncounted pool gives. */
	static final long UNLIMITED = Long.MAX_VALUE;
	/** Later than any date. */
	static final long NEVER = Long.MAX_VALUE;

	private final long[] dates;
	/** {@code seats[i]} before {@code dates[i]}; one more than dates. */
	private final long[] seats;

	SeatCurve(List<Increment> increments) {
		TreeSet<Long> changes = new TreeSet<>();
		for (Increment increment : increments) {
			increment.start().map(Instant::toEpochMilli).ifPresent(changes::add);
			increment.end().map(Instant::toEpochMilli).ifPresent(changes::add);
		}
		dates = changes.stream().mapToLong(Long::longValue).toArray();
		seats = new long[dates.length + 1];
		for (int i = 0; i <= dates.length; i++) {
			seats[i] = sum(increments, i == 0 ? Long.MIN_VALUE : dates[i - 1]);
		}
	}

	private static long sum(List<Increment> increments, long date) {
		long sum = 0;
		for (Increment increment : increments) {
			boolean begun = increment.start().map(start -> start.toEpochMilli() <= date).orElse(true);
			boolean over = increment.end().map(end -> end.toEpochMilli() <= date).orElse(false);
			if (begun && !over) {
				if (increment.count() == PoolDefinition.UNCOUNTED) {
					return UNLIMITED;
				}
				sum += increment.count();
			}
		}
		return sum;
	}

	/** Seats on that date. */
	long seats(long date) {
		return seats[step(date)];
	}

	/** The first date after {@code date} on which there are fewer than {@code needed} seats. */
	long firstBelow(long needed, long date) {
		for (int i = step(date); i < dates.length; i++) {
			if (seats[i + 1] < needed) {
				return dates[i];
			}
		}
		return NEVER;
	}

	/** The first date after {@code date} on which there are fewer seats than just before. */
	Optional<Instant> firstLoss(long date) {
		for (int i = step(date); i < dates.length; i++) {
			if (seats[i + 1] < seats[i]) {
				return Optional.of(Instant.ofEpochMilli(dates[i]));
			}
		}
		return Optional.empty();
	}

	/** The first date after {@code date} on which anything changes. */
	long nextChange(long date) {
		int step = step(date);
		return step == dates.length ? NEVER : dates[step];
	}

	private int step(long date) {
		int step = 0;
		while (step < dates.length && dates[step] <= date) {
			step++;
		}
		return step;
	}
}
