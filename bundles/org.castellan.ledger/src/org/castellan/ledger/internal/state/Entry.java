// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.castellan.ledger.Command;
import org.castellan.ledger.LeaseTerms;

/**
 * One entry of the log: what moves a {@link LedgerState} on. Every entry brings the time with it.
 *
 * <p>
 * {@code time} is the ledger's own, in milliseconds since it was made: proposed by the leader as the last logged time plus
 * what has passed since on its monotonic clock. It therefore never runs faster than real time, whatever happens to the
 * leader or its clocks; it stands still while nothing runs. {@code wall} is the leader's wall clock in milliseconds.
 */
public sealed interface Entry {

	long time();

	long wall();

	/**
	 * Commands that waited at the same time; none at all is a sweep, which only lets time pass.
	 *
	 * @param opening of the leader that proposes it; an entry of an earlier opening is not applied
	 */
	record Batch(long opening, long time, long wall, List<Command> commands) implements Entry {

		public Batch {
			commands = List.copyOf(commands);
		}
	}

	/**
	 * A leader begins: a new epoch, its terms, and what its witness remembers.
	 *
	 * @param ledger  random; becomes the ledger's id with its first entry and is ignored afterwards
	 * @param witness how far this ledger, or the one that was here before it, had come
	 */
	record Opening(long time, long wall, UUID ledger, LeaseTerms terms, Optional<Testimony> witness) implements Entry {
	}
}
