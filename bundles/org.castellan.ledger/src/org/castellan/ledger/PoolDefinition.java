// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Seats of one feature that count together, for example ten of {@code desktopAdvP} 10.1 of which five end this year.
 *
 * @param id         chosen by who installs it; a pool installed again under its id keeps its leases
 * @param feature    as the licence file names it
 * @param version    of the feature, dotted numbers such as {@code 10.1}
 * @param increments what adds up to its total
 */
public record PoolDefinition(String id, String feature, String version, List<Increment> increments) {

	/** The count of an increment without a limit, and the total of a pool that has one. */
	public static final int UNCOUNTED = -1;

	public PoolDefinition {
		Limits.requireText(id);
		Limits.requireText(feature);
		Limits.requireText(version);
		increments = List.copyOf(increments);
	}

	/** A pool of one increment that never ends. */
	public static PoolDefinition permanent(String id, String feature, String version, int count) {
		return new PoolDefinition(id, feature, version,
				List.of(new Increment(count, Optional.empty(), Optional.empty())));
	}

	/**
	 * Seats from one licence line.
	 *
	 * @param count how many, or {@link #UNCOUNTED}
	 * @param start the first instant at which they may be used, empty for always
	 * @param end   the first instant at which they may no longer be used, empty for never
	 */
	public record Increment(int count, Optional<Instant> start, Optional<Instant> end) {

		public Increment {
			if (count != UNCOUNTED) {
				Limits.requireCount(count);
			}
			start = start.map(Limits::milliseconds);
			end = end.map(Limits::milliseconds);
		}
	}
}
