// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

import org.castellan.ledger.Command;
import org.castellan.ledger.Denial;
import org.castellan.ledger.LeaseTerms;
import org.castellan.ledger.LeaseView;
import org.castellan.ledger.LedgerChange;
import org.castellan.ledger.LedgerView;
import org.castellan.ledger.Outcome;
import org.castellan.ledger.PoolDefinition;
import org.castellan.ledger.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The deterministic state machine: the same entries in the same order make the same state and the same outcomes, on every
 * member and after every restart. It reads no clock, no random number and no file. Not thread-safe.
 *
 * <p>
 * The heart is {@link #grant}: seats are given only while all leases, those in their guard and in quarantine among them,
 * fit under what the licences give until the lease ends.
 */
public final class LedgerState {

	/** Fencing numbers have the epoch above this bit and a counter below. */
	private static final int EPOCH_SHIFT = 32;
	private static final Duration CLOCK_TOLERANCE = Duration.ofHours(1);
	private static final UUID NO_ID = new UUID(0, 0);

	final Seats seats = new Seats();
	final RequestMemory requests = new RequestMemory();
	final LicenseCalendar calendar = new LicenseCalendar();
	UUID ledger = NO_ID;
	LeaseTerms terms = LeaseTerms.STANDARD;
	long time;
	long wall;
	long sequence;
	long opening;
	long lastFencing;
	long lastLease;
	/** Ledger time before which nothing is granted or renewed. */
	long settled;
	@Nullable
	Doubt doubt;
	/** The next date on which a licence begins or ends. */
	private long nextDate = Long.MIN_VALUE;

	private Set<String> changed = new HashSet<>();

	/** Applies the next entry of the log. */
	public Applied apply(Entry entry) {
		sequence++;
		changed = new HashSet<>();
		return switch (entry) {
		case Entry.Batch batch when batch.opening() != opening -> applied(List.of(), List.of());
		case Entry.Batch batch -> {
			List<LeaseView> freed = advance(batch.time(), batch.wall());
			List<Outcome> outcomes = new ArrayList<>(batch.commands().size());
			for (Command command : batch.commands()) {
				outcomes.add(answer(command));
			}
			yield applied(outcomes, freed);
		}
		case Entry.Opening begin -> {
			List<LeaseView> freed = advance(begin.time(), begin.wall());
			open(begin);
			yield applied(List.of(), freed);
		}
		};
	}

	private Applied applied(List<Outcome> outcomes, List<LeaseView> freed) {
		return new Applied(opening, outcomes,
				new LedgerChange(sequence, changed,
						freed.stream().filter(lease -> lease.state() == LeaseView.State.HELD).toList(),
						freed.stream().filter(lease -> lease.state() == LeaseView.State.QUARANTINED).toList()));
	}

	/** Lets time pass, and frees what is due. */
	private List<LeaseView> advance(long newTime, long newWall) {
		time = Math.max(time, newTime);
		wall = newWall;
		long yesterday = calendar.today();
		calendar.observe(time, wall);
		if (calendar.today() >= nextDate || calendar.today() < yesterday) {
			datesChanged();
		}
		requests.tidy(time);
		List<Lease> freed = seats.freeDue(time);
		freed.forEach(this::touch);
		return freed.stream().map(lease -> lease.view(wall - time)).toList();
	}

	private void datesChanged() {
		seats.pools().forEach(pool -> changed.add(pool.definition().feature()));
		findNextDate();
	}

	/** What follows from the rest of the state, after that was read from a snapshot. */
	void findNextDate() {
		nextDate = seats.pools().stream().mapToLong(pool -> pool.curve().nextChange(calendar.today())).min()
				.orElse(SeatCurve.NEVER);
	}

	private void touch(Lease lease) {
		changed.add(lease.pool.definition().feature());
	}

	private void open(Entry.Opening begin) {
		boolean made = ledger.equals(NO_ID);
		if (made) {
			ledger = begin.ledger();
		}
		terms = begin.terms();
		begin.witness().ifPresent(witness -> {
			if (!witness.ledger().equals(ledger)) {
				settle();
			} else if (witness.sequence() >= sequence || witness.fencing() > lastFencing) {
				suspect("its witness remembers entry " + witness.sequence() + ", it knows " + (sequence - 1),
						witness.fencing());
			}
		});
		opening++;
		nextEpoch(lastFencing);
	}

	/** Waits until no holder this ledger does not know can believe any more. */
	private void settle() {
		long longest = terms.longest().toMillis();
		settled = Math.max(settled, time + longest + guard(longest));
	}

	private void suspect(String evidence, long fencing) {
		long known = doubt == null ? 0 : doubt.fencing();
		doubt = new Doubt(evidence, Math.max(known, fencing));
	}

	private void nextEpoch(long above) {
		lastFencing = (above >>> EPOCH_SHIFT) + 1 << EPOCH_SHIFT;
	}

	private Outcome answer(Command command) {
		Optional<Refusal> refusal = confersBelief(command) ? refusal(seen(command)) : Optional.empty();
		if (refusal.isPresent()) {
			return new Outcome.Denied(new Denial.Refusing(refusal.get()));
		}
		long memo = requests.find(command.request(), time);
		if (memo != Memo.NONE) {
			return recall(command, memo);
		}
		Outcome outcome = execute(command);
		long remembered = Memo.of(outcome);
		if (remembered != Memo.NONE) {
			requests.put(command.request(), remembered, time + memory(command), time);
		}
		return outcome;
	}

	private static boolean confersBelief(Command command) {
		return switch (command) {
		case Command.Acquire acquire -> true;
		case Command.Borrow borrow -> true;
		case Command.Renew renew -> true;
		case Command.Release release -> false;
		case Command.Return back -> false;
		case Command.ForceRelease force -> false;
		case Command.InstallLicenses install -> false;
		case Command.AcceptRestored accept -> false;
		};
	}

	private static long seen(Command command) {
		return switch (command) {
		case Command.Acquire acquire -> acquire.seen();
		case Command.Borrow borrow -> borrow.seen();
		case Command.Renew renew -> Math.max(renew.seen(), renew.fencing());
		case Command.Release release -> 0;
		case Command.Return back -> 0;
		case Command.ForceRelease force -> 0;
		case Command.InstallLicenses install -> 0;
		case Command.AcceptRestored accept -> 0;
		};
	}

	/** Why nothing is granted to a client who has seen that fencing number. What it shows may be what raises the doubt. */
	private Optional<Refusal> refusal(long seen) {
		if (seen > lastFencing) {
			suspect("a client has seen fencing number " + seen + ", it gave " + lastFencing + " at most", seen);
		}
		return refusal();
	}

	/** Why nothing is granted now, as far as the log knows. */
	public Optional<Refusal> refusal() {
		if (doubt != null) {
			return Optional.of(new Refusal(Refusal.Cause.RESTORED_COPY,
					"The ledger is an older copy: " + doubt.evidence() + ".", Duration.ZERO));
		}
		if (time < settled) {
			return Optional.of(new Refusal(Refusal.Cause.SETTLING,
					"The ledger waits until no holder it does not know can still believe.",
					Duration.ofMillis(settled - time)));
		}
		return Optional.empty();
	}

	/** How long the outcome must be remembered, in milliseconds. */
	private long memory(Command command) {
		long ttl = switch (command) {
		case Command.Acquire acquire -> Wish.of(acquire, terms).ttl();
		case Command.Renew renew -> ttl(renew.lease());
		case Command.Release release -> 0;
		case Command.Borrow borrow -> Wish.of(borrow, terms).ttl();
		case Command.Return back -> 0;
		case Command.ForceRelease force -> 0;
		case Command.InstallLicenses install -> 0;
		case Command.AcceptRestored accept -> 0;
		};
		long longest = Math.max(ttl, terms.standard().toMillis());
		return longest + guard(longest);
	}

	private long ttl(long id) {
		Lease lease = seats.lease(id);
		return lease == null || lease.borrowed ? 0 : lease.ttl;
	}

	private Outcome execute(Command command) {
		return switch (command) {
		case Command.Acquire acquire -> grant(Wish.of(acquire, terms));
		case Command.Borrow borrow -> grant(Wish.of(borrow, terms));
		case Command.Renew renew -> renew(renew);
		case Command.Release release -> end(release.lease(), release.fencing(), false);
		case Command.Return back -> end(back.lease(), back.fencing(), true);
		case Command.ForceRelease force -> quarantine(force);
		case Command.InstallLicenses install -> install(install.pools());
		case Command.AcceptRestored accept -> acceptRestored();
		};
	}

	private Outcome grant(Wish wish) {
		List<Pool> candidates = seats.candidates(wish.feature(), wish.version());
		if (candidates.isEmpty()) {
			return denied(new Denial.NoSuchFeature(wish.feature()));
		}
		long today = calendar.today();
		Pool best = candidates.getFirst();
		long bestUntil = Long.MIN_VALUE;
		for (Pool pool : candidates) {
			long until = pool.roomUntil(wish.count(), today);
			if (until - today >= wish.ttl() || until == SeatCurve.NEVER) {
				return grant(wish, pool, wish.ttl());
			}
			if (until > bestUntil) {
				best = pool;
				bestUntil = until;
			}
		}
		return bestUntil > today ? grant(wish, best, bestUntil - today) : denied(noRoom(wish, candidates));
	}

	private Outcome grant(Wish wish, Pool pool, long ttl) {
		Lease lease = new Lease(++lastLease, ++lastFencing, pool, wish.count(), wish.holder(), wish.borrowed(),
				wish.ttl(), wall);
		lease.extend(time + ttl, time + ttl + guard(ttl), wall);
		seats.add(lease);
		touch(lease);
		return new Outcome.Granted(lease.view(wall - time), Duration.ofMillis(ttl));
	}

	private Denial noRoom(Wish wish, List<Pool> candidates) {
		long today = calendar.today();
		Pool roomiest = candidates.getFirst();
		long most = Long.MIN_VALUE;
		for (Pool pool : candidates) {
			long room = pool.curve().seats(today) == 0 ? Long.MIN_VALUE : pool.curve().seats(today) - pool.inUse();
			if (room > most) {
				roomiest = pool;
				most = room;
			}
		}
		if (most > Long.MIN_VALUE) {
			return new Denial.AllInUse(wish.feature(), wish.count(), Pool.count(roomiest.curve().seats(today)),
					Pool.count(roomiest.inUse()));
		}
		List<PoolDefinition.Increment> increments = candidates.stream()
				.flatMap(pool -> pool.definition().increments().stream()).toList();
		Optional<Instant> start = increments.stream().flatMap(each -> each.start().stream())
				.filter(each -> each.toEpochMilli() > today).min(Instant::compareTo);
		return start.<Denial>map(first -> new Denial.LicenseNotStarted(wish.feature(), first))
				.or(() -> increments.stream().flatMap(each -> each.end().stream()).max(Instant::compareTo)
						.map(last -> new Denial.LicenseExpired(wish.feature(), last)))
				.orElseGet(() -> new Denial.NoSuchFeature(wish.feature()));
	}

	private Outcome renew(Command.Renew renew) {
		Lease lease = seats.lease(renew.lease());
		if (lease == null) {
			return denied(new Denial.NotHeld(renew.lease()));
		}
		if (lease.fencing != renew.fencing()) {
			return denied(new Denial.StaleFencing(lease.id, renew.fencing()));
		}
		if (lease.isQuarantined()) {
			return denied(new Denial.Revoked(lease.id));
		}
		if (lease.borrowed) {
			return denied(new Denial.Borrowed(lease.id));
		}
		long today = calendar.today();
		long until = lease.pool.coveredUntil(lease, today);
		if (until <= today) {
			return denied(new Denial.Withdrawn(lease.id));
		}
		long most = Math.min(lease.ttl, terms.longest().toMillis());
		long ttl = until == SeatCurve.NEVER ? most : Math.min(most, until - today);
		seats.extend(lease, time + ttl, time + ttl + guard(ttl), wall);
		touch(lease);
		return new Outcome.Renewed(lease.view(wall - time), Duration.ofMillis(lease.end() - time));
	}

	private Outcome end(long id, long fencing, boolean returned) {
		Lease lease = seats.lease(id);
		if (lease == null) {
			return denied(new Denial.NotHeld(id));
		}
		if (lease.fencing != fencing) {
			return denied(new Denial.StaleFencing(id, fencing));
		}
		if (lease.borrowed != returned) {
			return denied(returned ? new Denial.NotBorrowed(id) : new Denial.Borrowed(id));
		}
		seats.free(lease);
		touch(lease);
		return new Outcome.Released(id);
	}

	private Outcome quarantine(Command.ForceRelease force) {
		Lease lease = seats.lease(force.lease());
		if (lease == null) {
			return denied(new Denial.NotHeld(force.lease()));
		}
		lease.quarantine();
		touch(lease);
		return new Outcome.Quarantined(lease.view(wall - time));
	}

	private Outcome install(List<PoolDefinition> definitions) {
		seats.pools().forEach(pool -> changed.add(pool.definition().feature()));
		seats.install(definitions);
		datesChanged();
		return new Outcome.Installed(definitions.size());
	}

	private Outcome acceptRestored() {
		Doubt resolved = doubt;
		if (resolved == null) {
			return denied(new Denial.NotRestored());
		}
		doubt = null;
		nextEpoch(Math.max(lastFencing, resolved.fencing()));
		settle();
		return new Outcome.RestoreAccepted(epoch(), Duration.ofMillis(settled - time));
	}

	/** The answer to a request that was answered before: the same, with what is left of its time. */
	private Outcome recall(Command command, long memo) {
		long number = Memo.number(memo);
		Optional<Denial> denial = Memo.denial(memo, command);
		if (denial.isPresent()) {
			return denied(denial.get());
		}
		return switch (command) {
		case Command.Acquire acquire when Memo.kind(memo) == Memo.GRANTED ->
			recallGrant(Wish.of(acquire, terms), number);
		case Command.Borrow borrow when Memo.kind(memo) == Memo.GRANTED -> recallGrant(Wish.of(borrow, terms), number);
		case Command.Renew renew when Memo.kind(memo) == Memo.RENEWED && number == renew.lease() ->
			recallRenewal(renew);
		case Command.Release release when Memo.kind(memo) == Memo.RELEASED && number == release.lease() ->
			new Outcome.Released(number);
		case Command.Return back when Memo.kind(memo) == Memo.RELEASED && number == back.lease() ->
			new Outcome.Released(number);
		case Command.ForceRelease force when Memo.kind(memo) == Memo.QUARANTINED && number == force.lease() ->
			quarantine(force);
		case Command.InstallLicenses install when Memo.kind(memo) == Memo.INSTALLED ->
			new Outcome.Installed((int) number);
		case Command.AcceptRestored accept when Memo.kind(memo) == Memo.ACCEPTED ->
			new Outcome.RestoreAccepted(number, Duration.ofMillis(Math.max(0, settled - time)));
		default -> denied(new Denial.RequestIdReused());
		};
	}

	private Outcome recallGrant(Wish wish, long id) {
		Lease lease = seats.lease(id);
		if (lease != null && !wish.fits(lease)) {
			return denied(new Denial.RequestIdReused());
		}
		return stillHeld(lease, id, Outcome.Granted::new);
	}

	private Outcome recallRenewal(Command.Renew renew) {
		Lease lease = seats.lease(renew.lease());
		if (lease != null && lease.fencing != renew.fencing()) {
			return denied(new Denial.StaleFencing(renew.lease(), renew.fencing()));
		}
		return stillHeld(lease, renew.lease(), Outcome.Renewed::new);
	}

	private Outcome stillHeld(@Nullable Lease lease, long id, BiFunction<LeaseView, Duration, Outcome> held) {
		if (lease == null || lease.end() <= time) {
			return denied(new Denial.NotHeld(id));
		}
		return lease.isQuarantined() ? denied(new Denial.Revoked(id))
				: held.apply(lease.view(wall - time), Duration.ofMillis(lease.end() - time));
	}

	private static Outcome denied(Denial why) {
		return new Outcome.Denied(why);
	}

	/** The guard of a time to live, in milliseconds. */
	private long guard(long ttl) {
		return terms.guard(Duration.ofMillis(ttl)).toMillis();
	}

	/** When there is something to free, in ledger time; {@link Long#MAX_VALUE} if never. */
	public long nextDue() {
		return seats.nextDue();
	}

	/** The next wall clock on which a licence begins or ends; {@link Long#MAX_VALUE} if never. */
	public long nextDate() {
		return nextDate;
	}

	/** Ledger time of the last entry. */
	public long time() {
		return time;
	}

	public long sequence() {
		return sequence;
	}

	public long epoch() {
		return lastFencing >>> EPOCH_SHIFT;
	}

	public UUID ledger() {
		return ledger;
	}

	public int pools() {
		return seats.pools().size();
	}

	public int leases() {
		return seats.leases().size();
	}

	public int remembered() {
		return requests.size();
	}

	/** What a witness should remember of this state. */
	public Testimony testimony() {
		return new Testimony(ledger, sequence, lastFencing);
	}

	/** What is wrong with the wall clock, for people. */
	public Optional<String> finding(Instant now) {
		Instant date = Instant.ofEpochMilli(calendar.date(time, now.toEpochMilli()));
		return date.isAfter(now.plus(CLOCK_TOLERANCE))
				? Optional.of("The clock of this machine was set back to " + now + "; licences are judged by " + date + ".")
				: Optional.empty();
	}

	/** @param now the wall clock */
	public LedgerView view(Instant now) {
		return new LedgerView(now, sequence, seats.view(calendar.date(time, now.toEpochMilli()), wall - time));
	}
}
