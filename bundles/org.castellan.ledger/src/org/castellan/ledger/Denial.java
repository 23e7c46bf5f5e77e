// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.time.Instant;

/** Why a {@link Command} was not done. */
public sealed interface Denial {

	/** No installed pool has this feature in that version or above. */
	record NoSuchFeature(String feature) implements Denial {
	}

	/**
	 * The seats that are left are fewer than wanted.
	 *
	 * @param total seats of the pool with the most room
	 * @param inUse of those, seats that leases hold, quarantined ones among them
	 */
	record AllInUse(String feature, int wanted, int total, int inUse) implements Denial {
	}

	/** All licences of the feature have ended; the last one did at {@code end}. */
	record LicenseExpired(String feature, Instant end) implements Denial {
	}

	/** No licence of the feature has begun; the first one does at {@code start}. */
	record LicenseNotStarted(String feature, Instant start) implements Denial {
	}

	/** There is no such lease: it was released, or ended and its seats went back. */
	record NotHeld(long lease) implements Denial {
	}

	/** The lease of this number is another one than the fencing number says: the seat was given to someone else. */
	record StaleFencing(long lease, long shown) implements Denial {
	}

	/** An administrator has taken the lease away; the holder stops at its end at the latest. */
	record Revoked(long lease) implements Denial {
	}

	/** The licence no longer covers the lease: its end was reached, or fewer seats are installed than are held. */
	record Withdrawn(long lease) implements Denial {
	}

	/**
	 * Seats that were to be given up are still held, or will be when fewer are left.
	 *
	 * @param pool  its id
	 * @param left  seats that would be left now
	 * @param inUse seats that leases hold, quarantined ones among them
	 */
	record StillInUse(String pool, String feature, int left, int inUse) implements Denial {
	}

	/** A borrowed lease is returned, not renewed or released. */
	record Borrowed(long lease) implements Denial {
	}

	/** Only a borrowed lease is returned. */
	record NotBorrowed(long lease) implements Denial {
	}

	/** The ledger is not in doubt about itself, so there is nothing to accept. */
	record NotRestored() implements Denial {
	}

	/** The request id was used for something else; who asks chooses a new one for each request. */
	record RequestIdReused() implements Denial {
	}

	/** More is waiting than the ledger takes in; nothing was done. Ask again later, with the same request id. */
	record Busy() implements Denial {
	}

	/** The command is larger than one entry of the log may be, for example an installation of 100,000 pools. */
	record TooLarge(int bytes, int limit) implements Denial {
	}

	/** The ledger does not grant or renew at the moment. */
	record Refusing(Refusal refusal) implements Denial {
	}
}
