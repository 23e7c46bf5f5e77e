// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.castellan.core.api.Holder;

/**
 * What can be asked of the ledger. Every command carries a request id chosen by who asks; asked again with the same id, it
 * is not done again. Time and epochs are not commands: they come with the log entries that carry these.
 */
public sealed interface Command {

	RequestId request();

	/**
	 * Wants seats of a feature until {@code ttl} from now, renewable. Answered by {@link Outcome.Granted}.
	 *
	 * @param version the lowest version that will do, empty for any; of the pools that will do and have room, an
	 *                uncounted one is taken first, then the lowest version, then the first by pool id
	 * @param count   seats, all from one pool
	 * @param ttl     zero for the ledger's default; cut to the ledger's longest and to the end of the licence
	 * @param seen    the highest fencing number the client ever saw from this ledger, 0 if none
	 */
	record Acquire(RequestId request, String feature, Optional<String> version, int count, Holder holder, Duration ttl,
			long seen) implements Command {

		public Acquire {
			Limits.requireText(feature);
			version.ifPresent(Limits::requireText);
			Limits.requireCount(count);
			ttl = Limits.milliseconds(ttl);
			Limits.requireFencing(seen);
		}
	}

	/** Goes on holding: a full time to live from now. Answered by {@link Outcome.Renewed}. */
	record Renew(RequestId request, long lease, long fencing, long seen) implements Command {

		public Renew {
			Limits.requireFencing(fencing);
			Limits.requireFencing(seen);
		}
	}

	/** The holder has stopped using the seats; they are free at once. Answered by {@link Outcome.Released}. */
	record Release(RequestId request, long lease, long fencing) implements Command {
	}

	/**
	 * An administrator takes a lease away. Nobody can stop its holder from believing until its end, so the seats are
	 * free only then (or when the holder confirms with {@link Release} or {@link Return}); it is not renewed any more.
	 * Answered by {@link Outcome.Quarantined}.
	 */
	record ForceRelease(RequestId request, long lease) implements Command {
	}

	/**
	 * Wants seats for use offline: held for all of {@code term}, neither renewed nor revocable before its end. The
	 * borrower stops at {@code term} counted from before it asked. Answered by {@link Outcome.Granted}.
	 *
	 * @param term cut to the ledger's longest and to the end of the licence
	 */
	record Borrow(RequestId request, String feature, Optional<String> version, int count, Holder holder, Duration term,
			long seen) implements Command {

		public Borrow {
			Limits.requireText(feature);
			version.ifPresent(Limits::requireText);
			Limits.requireCount(count);
			term = Limits.milliseconds(term);
			Limits.requireFencing(seen);
		}
	}

	/** The borrower has destroyed its certificate; the seats are free at once. Answered by {@link Outcome.Released}. */
	record Return(RequestId request, long lease, long fencing) implements Command {
	}

	/**
	 * These pools, and no others, are what there is from now on. A lease keeps its pool to its end, but is renewed only
	 * while the pool still covers it, the longest held first. Answered by {@link Outcome.Installed}.
	 */
	record InstallLicenses(RequestId request, List<PoolDefinition> pools) implements Command {

		public InstallLicenses {
			pools = Limits.requireDistinct(pools);
		}
	}

	/**
	 * As {@link InstallLicenses}, but only if every lease of a pool that changes keeps its seats to its end; else nothing
	 * changes. So seats can be given up for good: afterwards nobody believes in them, and nobody gets them. Answered by
	 * {@link Outcome.Installed}, or denied with {@link Denial.StillInUse}.
	 */
	record WithdrawLicenses(RequestId request, List<PoolDefinition> pools) implements Command {

		public WithdrawLicenses {
			pools = Limits.requireDistinct(pools);
		}
	}

	/**
	 * An administrator knows that this is a restored copy and wants to go on with it: a higher epoch is opened, and
	 * nothing is granted until no holder that the copy does not know can still believe. Answered by
	 * {@link Outcome.RestoreAccepted}.
	 */
	record AcceptRestored(RequestId request) implements Command {
	}
}
