// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.time.Instant;
import java.util.Optional;

import org.castellan.ledger.Command;
import org.castellan.ledger.Denial;
import org.castellan.ledger.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Outcomes as the 64 bits that {@link RequestMemory} keeps: what it was in the highest byte, a number such as the lease's
 * id below. What else an outcome holds comes from the repeated command and from the lease as it is by then.
 */
final class Memo {

	/** Not remembered: asked again, the command is tried again. */
	static final long NONE = 0;

	static final int GRANTED = 1;
	static final int RENEWED = 2;
	static final int RELEASED = 3;
	static final int QUARANTINED = 4;
	static final int INSTALLED = 5;
	static final int ACCEPTED = 6;

	private static final int NO_SUCH_FEATURE = 16;
	private static final int ALL_IN_USE = 17;
	private static final int EXPIRED = 18;
	private static final int NOT_STARTED = 19;
	private static final int NOT_HELD = 20;
	private static final int STALE = 21;
	private static final int REVOKED = 22;
	private static final int WITHDRAWN = 23;
	private static final int BORROWED = 24;
	private static final int NOT_BORROWED = 25;
	private static final int NOT_RESTORED = 26;

	private static final int KIND_SHIFT = 56;
	private static final int HALF = 28;
	private static final long HALF_MASK = (1L << HALF) - 1;

	private Memo() {
	}

	static long of(Outcome outcome) {
		return switch (outcome) {
		case Outcome.Granted granted -> pack(GRANTED, granted.lease().id());
		case Outcome.Renewed renewed -> pack(RENEWED, renewed.lease().id());
		case Outcome.Released released -> pack(RELEASED, released.lease());
		case Outcome.Quarantined quarantined -> pack(QUARANTINED, quarantined.lease().id());
		case Outcome.Installed installed -> pack(INSTALLED, installed.pools());
		case Outcome.RestoreAccepted accepted -> pack(ACCEPTED, accepted.epoch());
		case Outcome.Denied denied -> of(denied.why());
		};
	}

	private static long of(Denial why) {
		return switch (why) {
		case Denial.NoSuchFeature no -> pack(NO_SUCH_FEATURE, 0);
		case Denial.AllInUse full -> pack(ALL_IN_USE, (full.total() & HALF_MASK) << HALF | full.inUse() & HALF_MASK);
		case Denial.LicenseExpired expired -> pack(EXPIRED, expired.end().toEpochMilli());
		case Denial.LicenseNotStarted early -> pack(NOT_STARTED, early.start().toEpochMilli());
		case Denial.NotHeld no -> pack(NOT_HELD, no.lease());
		case Denial.StaleFencing stale -> pack(STALE, stale.lease());
		case Denial.Revoked revoked -> pack(REVOKED, revoked.lease());
		case Denial.Withdrawn withdrawn -> pack(WITHDRAWN, withdrawn.lease());
		case Denial.Borrowed borrowed -> pack(BORROWED, borrowed.lease());
		case Denial.NotBorrowed ordinary -> pack(NOT_BORROWED, ordinary.lease());
		case Denial.NotRestored no -> pack(NOT_RESTORED, 0);
		case Denial.RequestIdReused reused -> NONE;
		case Denial.StillInUse inUse -> NONE;
		case Denial.TooLarge large -> NONE;
		case Denial.Busy busy -> NONE;
		case Denial.Refusing refusing -> NONE;
		};
	}

	private static long pack(int kind, long number) {
		return (long) kind << KIND_SHIFT | number & (1L << KIND_SHIFT) - 1;
	}

	static int kind(long memo) {
		return (int) (memo >>> KIND_SHIFT);
	}

	/** The lower 56 bits, with their sign. */
	static long number(long memo) {
		return memo << Long.SIZE - KIND_SHIFT >> Long.SIZE - KIND_SHIFT;
	}

	/** The denial that is remembered, if it is one that this command can have got. */
	static Optional<Denial> denial(long memo, Command command) {
		return Optional.ofNullable(switch (command) {
		case Command.Acquire acquire -> ofWish(memo, acquire.feature(), acquire.count());
		case Command.Borrow borrow -> ofWish(memo, borrow.feature(), borrow.count());
		case Command.Renew renew -> ofLease(memo, renew.lease(), renew.fencing());
		case Command.Release release -> ofLease(memo, release.lease(), release.fencing());
		case Command.Return back -> ofLease(memo, back.lease(), back.fencing());
		case Command.ForceRelease force -> ofLease(memo, force.lease(), 0);
		case Command.InstallLicenses install -> null;
		case Command.WithdrawLicenses withdraw -> null;
		case Command.AcceptRestored accept -> kind(memo) == NOT_RESTORED ? new Denial.NotRestored() : null;
		});
	}

	@Nullable
	private static Denial ofWish(long memo, String feature, int count) {
		long number = number(memo);
		return switch (kind(memo)) {
		case NO_SUCH_FEATURE -> new Denial.NoSuchFeature(feature);
		case ALL_IN_USE -> new Denial.AllInUse(feature, count, (int) (number >>> HALF & HALF_MASK),
				(int) (number & HALF_MASK));
		case EXPIRED -> new Denial.LicenseExpired(feature, Instant.ofEpochMilli(number));
		case NOT_STARTED -> new Denial.LicenseNotStarted(feature, Instant.ofEpochMilli(number));
		default -> null;
		};
	}

	@Nullable
	private static Denial ofLease(long memo, long lease, long shown) {
		if (number(memo) != lease) {
			return null;
		}
		return switch (kind(memo)) {
		case NOT_HELD -> new Denial.NotHeld(lease);
		case STALE -> new Denial.StaleFencing(lease, shown);
		case REVOKED -> new Denial.Revoked(lease);
		case WITHDRAWN -> new Denial.Withdrawn(lease);
		case BORROWED -> new Denial.Borrowed(lease);
		case NOT_BORROWED -> new Denial.NotBorrowed(lease);
		default -> null;
		};
	}
}
