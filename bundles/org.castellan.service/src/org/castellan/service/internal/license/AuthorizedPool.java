// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.license;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.castellan.core.api.Availability;
import org.castellan.core.api.PublisherInfo;
import org.castellan.ledger.PoolDefinition;

/**
 * A pool as licence files make it: what the ledger counts, and what a holder is shown for it. For example ten seats of
 * {@code desktopAdvP} 10.1, from two lines of one publisher.
 *
 * @param definition  what the ledger counts
 * @param sessions    how many seats a named user has, 0 for concurrent use
 * @param publisher   who signed all of its lines
 * @param certificate the publisher's, PEM
 * @param lines       at least one
 */
public record AuthorizedPool(PoolDefinition definition, int sessions, PublisherInfo publisher, String certificate,
		List<SeatLine> lines) {

	public AuthorizedPool {
		lines = List.copyOf(lines);
	}

	/** {@link Availability#CONCURRENT_USE} or {@link Availability#NAMED_USER}. */
	public String version() {
		return sessions == 0 ? Availability.CONCURRENT_USE : Availability.NAMED_USER;
	}

	/** How many named users so many seats are for, 0 for concurrent use. */
	public int users(int total) {
		return sessions == 0 || total < 0 ? 0 : total / sessions;
	}

	/** The line to show for a seat granted at that instant: of those that count then, the one that lasts longest. */
	public SeatLine lineAt(Instant now) {
		return lines.stream().filter(line -> line.countsAt(now)).max(Comparator.comparing(SeatLine::end))
				.orElseGet(lines::getFirst);
	}
}
