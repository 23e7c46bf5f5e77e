// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.state;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.castellan.ledger.Command;
import org.castellan.ledger.Denial;
import org.castellan.ledger.LeaseTerms;
import org.castellan.ledger.LeaseView;
import org.castellan.ledger.LedgerChange;
import org.castellan.ledger.LedgerView;
import org.castellan.ledger.Outcome;
import org.castellan.ledger.PoolDefinition;
import org.castellan.ledger.Refusal;

/**
 * The deterministic state machine: the same entries in the same order make the same state and the same outcomes, on every
 * member and after every restart. It reads no clock, no random number and no file. Not thread-safe.
 */
public final class LedgerState {

	private static final UUID NO_ID = new UUID(0, 0);
	private static final Duration CLOCK_TOLERANCE = Duration.ofHours(1);

	final Seats seats = new Seats();
	final Fencing fencing = new Fencing();
	final Leasing leasing = new Leasing(seats, fencing);
	final Trust trust = new Trust();
	final RequestMemory requests = new RequestMemory();
	final LicenseCalendar calendar = new LicenseCalendar();
	private final Recollection recollection = new Recollection(seats, leasing, trust);
	private UUID ledger = NO_ID;
	private Moment now = new Moment(0, 0, 0);
	private long sequence;
	private long opening;
	/** The next date on which a licence begins or ends. */
	private long nextDate = Long.MIN_VALUE;

	/** Applies the next entry of the log. */
	public Applied apply(Entry entry) {
		sequence++;
		return switch (entry) {
		case Entry.Batch batch when batch.opening() != opening -> applied(List.of(), List.of());
		case Entry.Batch batch -> {
			List<LeaseView> freed = advance(batch.time(), batch.wall());
			List<Outcome> outcomes = new ArrayList<>(batch.commands().size());
			batch.commands().forEach(command -> outcomes.add(answer(command)));
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
		return new Applied(opening, outcomes, new LedgerChange(sequence, leasing.takeChanged(),
				freed.stream().filter(lease -> lease.state() == LeaseView.State.HELD).toList(),
				freed.stream().filter(lease -> lease.state() == LeaseView.State.QUARANTINED).toList()));
	}

	/** Lets time pass, and frees what is due. */
	private List<LeaseView> advance(long proposed, long wall) {
		long time = Math.max(now.time(), proposed);
		long yesterday = now.today();
		now = new Moment(time, wall, calendar.observe(time, wall));
		if (now.today() >= nextDate || now.today() < yesterday) {
			datesChanged();
		}
		requests.tidy(time);
		return leasing.freeDue(now);
	}

	private void datesChanged() {
		leasing.touch(seats.pools());
		nextDate = seats.nextChange(now.today());
	}

	private void open(Entry.Opening begin) {
		if (ledger.equals(NO_ID)) {
			ledger = begin.ledger();
		}
		leasing.setTerms(begin.terms());
		begin.witness().ifPresent(this::hear);
		opening++;
		fencing.open(0);
	}

	private void hear(Testimony witness) {
		long known = sequence - 1;
		if (!witness.ledger().equals(ledger)) {
			trust.settle(now.time(), leasing.terms());
		} else if (witness.sequence() > known || witness.fencing() > fencing.last()) {
			trust.suspect("its witness remembers entry " + witness.sequence() + ", it knows " + known, witness.fencing());
		}
	}

	private Outcome answer(Command command) {
		Optional<Long> seen = seen(command);
		if (seen.isPresent()) {
			Optional<Refusal> refusal = refusal(seen.get());
			if (refusal.isPresent()) {
				return new Outcome.Denied(new Denial.Refusing(refusal.get()));
			}
		}
		long memo = requests.find(command.request(), now.time());
		if (memo != Memo.NONE) {
			return recollection.answer(command, memo, now);
		}
		long memory = memory(command);
		Outcome outcome = execute(command);
		long remembered = Memo.of(outcome);
		if (remembered != Memo.NONE) {
			requests.put(command.request(), remembered, now.time() + memory, now.time());
		}
		return outcome;
	}

	/** The highest fencing number that who asks has seen; empty if the answer makes nobody believe anything. */
	private static Optional<Long> seen(Command command) {
		return switch (command) {
		case Command.Acquire acquire -> Optional.of(acquire.seen());
		case Command.Borrow borrow -> Optional.of(borrow.seen());
		case Command.Renew renew -> Optional.of(Math.max(renew.seen(), renew.fencing()));
		case Command.Release release -> Optional.empty();
		case Command.Return back -> Optional.empty();
		case Command.ForceRelease force -> Optional.empty();
		case Command.InstallLicenses install -> Optional.empty();
		case Command.WithdrawLicenses withdraw -> Optional.empty();
		case Command.AcceptRestored accept -> Optional.empty();
		};
	}

	private Optional<Refusal> refusal(long seen) {
		if (seen > fencing.last()) {
			trust.suspect("a client has seen fencing number " + seen + ", it gave " + fencing.last() + " at most", seen);
		}
		return refusal();
	}

	/** Why nothing is granted now, as far as the log knows. */
	public Optional<Refusal> refusal() {
		return trust.refusal(now.time());
	}

	/** How long the outcome must be remembered, in milliseconds. */
	private long memory(Command command) {
		LeaseTerms terms = leasing.terms();
		long ttl = switch (command) {
		case Command.Acquire acquire -> Wish.of(acquire, terms).ttl();
		case Command.Borrow borrow -> Wish.of(borrow, terms).ttl();
		case Command.Renew renew -> seats.ttl(renew.lease());
		case Command.Release release -> 0;
		case Command.Return back -> 0;
		case Command.ForceRelease force -> 0;
		case Command.InstallLicenses install -> 0;
		case Command.WithdrawLicenses withdraw -> 0;
		case Command.AcceptRestored accept -> 0;
		};
		Duration longest = Duration.ofMillis(Math.max(ttl, terms.standard().toMillis()));
		return longest.plus(terms.guard(longest)).toMillis();
	}

	private Outcome execute(Command command) {
		return switch (command) {
		case Command.Acquire acquire -> leasing.grant(Wish.of(acquire, leasing.terms()), now);
		case Command.Borrow borrow -> leasing.grant(Wish.of(borrow, leasing.terms()), now);
		case Command.Renew renew -> leasing.renew(renew, now);
		case Command.Release release -> leasing.end(release.lease(), release.fencing(), false);
		case Command.Return back -> leasing.end(back.lease(), back.fencing(), true);
		case Command.ForceRelease force -> leasing.quarantine(force, now);
		case Command.InstallLicenses install -> install(install.pools());
		case Command.WithdrawLicenses withdraw -> withdraw(withdraw.pools());
		case Command.AcceptRestored accept -> acceptRestored();
		};
	}

	private Outcome install(List<PoolDefinition> definitions) {
		leasing.touch(seats.pools());
		seats.install(definitions);
		datesChanged();
		return new Outcome.Installed(definitions.size());
	}

	private Outcome withdraw(List<PoolDefinition> definitions) {
		return seats.overbookedBy(definitions, now).<Outcome>map(Outcome.Denied::new)
				.orElseGet(() -> install(definitions));
	}

	private Outcome acceptRestored() {
		Optional<Trust.Doubt> resolved = trust.accept(now.time(), leasing.terms());
		if (resolved.isEmpty()) {
			return new Outcome.Denied(new Denial.NotRestored());
		}
		fencing.open(resolved.get().fencing());
		return new Outcome.RestoreAccepted(fencing.epoch(), trust.settling(now.time()));
	}

	/** When there is something to free, in ledger time; {@link Long#MAX_VALUE} if never. */
	public long nextDue() {
		return seats.nextDue();
	}

	/** The next wall clock on which a licence begins or ends; {@link Long#MAX_VALUE} if never. */
	public long nextDate() {
		return nextDate;
	}

	/** The date by which licences are judged, as of the last entry. */
	long today() {
		return now.today();
	}

	/** Ledger time of the last entry. */
	public long time() {
		return now.time();
	}

	public long sequence() {
		return sequence;
	}

	public long epoch() {
		return fencing.epoch();
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

	/**
	 * What a witness should remember of this state; nothing while it is in doubt, for an older copy must not make its witness
	 * forget who knew more.
	 */
	public Optional<Testimony> testimony() {
		return trust.isDoubted() ? Optional.empty() : Optional.of(new Testimony(ledger, sequence, fencing.last()));
	}

	/** What is wrong with the wall clock, for people. */
	public Optional<String> finding(Instant clock) {
		Instant date = Instant.ofEpochMilli(calendar.date(now.time(), clock.toEpochMilli()));
		return date.isAfter(clock.plus(CLOCK_TOLERANCE)) ? Optional
				.of("The clock of this machine was set back to " + clock + "; licences are judged by " + date + ".")
				: Optional.empty();
	}

	/** All pools and leases, at that wall clock. */
	public LedgerView view(Instant clock) {
		return new LedgerView(clock, sequence,
				seats.view(calendar.date(now.time(), clock.toEpochMilli()), now.ahead()));
	}

	/** Everything but the seats and the remembered requests, for a {@link Snapshot}. */
	void writeProgress(Output out) {
		EntryCodec.writeId(out, ledger);
		EntryCodec.writeTerms(out, leasing.terms());
		for (long number : new long[] { now.time(), sequence, opening, fencing.last(), leasing.lastLease() }) {
			out.writeNumber(number);
		}
		out.writeSigned(now.wall());
		trust.write(out);
		calendar.write(out);
	}

	/** After the seats. */
	void readProgress(Input in) throws UnreadableException {
		ledger = EntryCodec.readId(in);
		leasing.setTerms(EntryCodec.readTerms(in));
		long time = in.readNumber();
		sequence = in.readNumber();
		opening = in.readNumber();
		fencing.restore(in.readNumber());
		leasing.setLastLease(in.readNumber());
		long wall = in.readSigned();
		trust.read(in);
		calendar.read(in);
		now = new Moment(time, wall, calendar.date(time, wall));
		nextDate = seats.nextChange(now.today());
	}
}
