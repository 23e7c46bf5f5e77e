// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Seats of one feature that are counted together, for example 10 + 5 seats of {@code desktopAdvP} version 10.1 from two
 * INCREMENT lines.
 *
 * @param id        stays the same as long as what makes the pool does (its key, see {@link Pools}); safe in addresses
 *                  and file names
 * @param feature   as the licence file names it
 * @param version   of the feature
 * @param vendor    the vendor daemon
 * @param publisher whose signature all of its lines bear
 * @param lines     what adds up, in the order the seats are used
 */
public record Pool(String id, String feature, FeatureVersion version, String vendor,
		LineVerifier.Verdict.Valid publisher, List<PoolLine> lines) {

	/** {@link #total} of a pool without a limit. */
	public static final int UNCOUNTED = SeatCount.UNCOUNTED.value();

	public Pool {
		Objects.requireNonNull(publisher);
		lines = List.copyOf(lines);
	}

	/** Seats on that day: 0 if no line is in force, {@link #UNCOUNTED} if one of those in force is uncounted. */
	public int total(LocalDate day) {
		if (isUncounted(day)) {
			return UNCOUNTED;
		}
		long seats = inForce(day).stream().mapToLong(line -> line.count().value()).sum();
		return (int) Math.min(seats, Integer.MAX_VALUE);
	}

	public boolean isUncounted(LocalDate day) {
		return inForce(day).stream().anyMatch(line -> line.count().isUncounted());
	}

	/** The lines whose term holds that day. */
	public List<PoolLine> inForce(LocalDate day) {
		return lines.stream().filter(line -> line.term().contains(day)).toList();
	}

	/** The first end of a line in force that day, or never. */
	public Expiry expiry(LocalDate day) {
		return inForce(day).stream().map(line -> line.term().last()).min(Comparator.naturalOrder())
				.orElse(Expiry.never());
	}
}
