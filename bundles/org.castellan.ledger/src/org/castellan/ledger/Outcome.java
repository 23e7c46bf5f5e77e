// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.time.Duration;

/** What became of a {@link Command}. */
public sealed interface Outcome {

	/**
	 * The lease is held.
	 *
	 * @param ttl how long from before the holder asked it may believe so; for a repeated request, what is left of it
	 */
	record Granted(LeaseView lease, Duration ttl) implements Outcome {
	}

	/** The lease is held further; {@code ttl} as in {@link Granted}. */
	record Renewed(LeaseView lease, Duration ttl) implements Outcome {
	}

	/** The lease is over and its seats are free. */
	record Released(long lease) implements Outcome {
	}

	/** The lease was taken away; its seats are free at {@link LeaseView#free()} at the latest. */
	record Quarantined(LeaseView lease) implements Outcome {
	}

	/** So many pools are there now. */
	record Installed(int pools) implements Outcome {
	}

	/** The ledger trusts itself again, in a new epoch, and grants after {@code settling}. */
	record RestoreAccepted(long epoch, Duration settling) implements Outcome {
	}

	/** Nothing was done. */
	record Denied(Denial why) implements Outcome {
	}
}
