// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BiFunction;

import org.castellan.ledger.Command;
import org.castellan.ledger.Denial;
import org.castellan.ledger.LeaseTerms;
import org.castellan.ledger.LeaseView;
import org.castellan.ledger.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Answers a request that was answered before: the same lease, with what is left of its time; or what has become of it since.
 * What is remembered is a {@link Memo}; the rest is in the repeated command and in the lease.
 */
final class Recollection {

	private final Seats seats;
	private final Leasing leasing;
	private final Trust trust;

	Recollection(Seats seats, Leasing leasing, Trust trust) {
		this.seats = seats;
		this.leasing = leasing;
		this.trust = trust;
	}

	Outcome answer(Command command, long memo, Moment now) {
		Optional<Denial> denial = Memo.denial(memo, command);
		if (denial.isPresent()) {
			return new Outcome.Denied(denial.get());
		}
		int kind = Memo.kind(memo);
		long number = Memo.number(memo);
		LeaseTerms terms = leasing.terms();
		return switch (command) {
		case Command.Acquire acquire when kind == Memo.GRANTED -> grant(Wish.of(acquire, terms), number, now);
		case Command.Borrow borrow when kind == Memo.GRANTED -> grant(Wish.of(borrow, terms), number, now);
		case Command.Renew renew when kind == Memo.RENEWED && number == renew.lease() -> renewal(renew, now);
		case Command.Release release when kind == Memo.RELEASED && number == release.lease() ->
			new Outcome.Released(number);
		case Command.Return back when kind == Memo.RELEASED && number == back.lease() -> new Outcome.Released(number);
		case Command.ForceRelease force when kind == Memo.QUARANTINED && number == force.lease() ->
			leasing.quarantine(force, now);
		case Command.InstallLicenses install when kind == Memo.INSTALLED -> new Outcome.Installed((int) number);
		case Command.WithdrawLicenses withdraw when kind == Memo.INSTALLED -> new Outcome.Installed((int) number);
		case Command.AcceptRestored accept when kind == Memo.ACCEPTED ->
			new Outcome.RestoreAccepted(number, trust.settling(now.time()));
		default -> new Outcome.Denied(new Denial.RequestIdReused());
		};
	}

	private Outcome grant(Wish wish, long id, Moment now) {
		Lease lease = seats.lease(id);
		return lease != null && !wish.fits(lease) ? new Outcome.Denied(new Denial.RequestIdReused())
				: ifBelieved(lease, id, now, Outcome.Granted::new);
	}

	private Outcome renewal(Command.Renew renew, Moment now) {
		Lease lease = seats.lease(renew.lease());
		return lease != null && lease.fencing != renew.fencing()
				? new Outcome.Denied(new Denial.StaleFencing(lease.id, renew.fencing()))
				: ifBelieved(lease, renew.lease(), now, Outcome.Renewed::new);
	}

	/** In the guard nothing is said that a holder could believe again. */
	private static Outcome ifBelieved(@Nullable Lease lease, long id, Moment now,
			BiFunction<LeaseView, Duration, Outcome> held) {
		if (lease == null || lease.end() <= now.time()) {
			return new Outcome.Denied(new Denial.NotHeld(id));
		}
		return lease.isQuarantined() ? new Outcome.Denied(new Denial.Revoked(id))
				: held.apply(lease.view(now.ahead()), Duration.ofMillis(lease.end() - now.time()));
	}
}
