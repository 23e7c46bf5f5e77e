// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

import org.castellan.ledger.internal.log.LedgerTime;
import org.castellan.ledger.internal.log.Listeners;
import org.castellan.ledger.internal.state.Applied;
import org.castellan.ledger.internal.state.Entry;
import org.castellan.ledger.internal.state.EntryCodec;
import org.castellan.ledger.internal.state.LedgerState;
import org.castellan.ledger.internal.state.UnreadableException;

/**
 * The same state machine without a log: it forgets everything when it is closed. For tests of what stands on a ledger:
 * it answers at once, and with a clock that a test sets, leases end when the test says so.
 */
public final class VolatileSeatLedger implements SeatLedger {

	private static final String MEMBER = "a";

	private final ReentrantLock lock = new ReentrantLock();
	private final LedgerState state = new LedgerState();
	private final Listeners listeners = new Listeners();
	private final LedgerClock clock;
	private final LedgerTime time;
	private final long opening;
	private boolean closed;

	public VolatileSeatLedger(LeaseTerms terms, LedgerClock clock) {
		this.clock = clock;
		time = new LedgerTime(clock, 0);
		opening = apply(new Entry.Opening(0, clock.instant().toEpochMilli(), UUID.randomUUID(), terms, Optional.empty()))
				.opening();
	}

	@Override
	public CompletableFuture<Outcome> submit(Command command) {
		lock.lock();
		try {
			return CompletableFuture.completedFuture(closed ? closed() : letTimePass(List.of(command)).outcomes().getFirst());
		} finally {
			lock.unlock();
		}
	}

	private static Outcome closed() {
		return new Outcome.Denied(new Denial.Refusing(Refusal.closed()));
	}

	private Applied letTimePass(List<Command> commands) {
		return apply(new Entry.Batch(opening, time.now(), clock.instant().toEpochMilli(), commands));
	}

	/** Through the bytes of a log entry, as in a real log. */
	private Applied apply(Entry entry) {
		try {
			Applied applied = state.apply(EntryCodec.decode(ByteBuffer.wrap(EntryCodec.encode(entry))));
			listeners.tell(applied.change());
			return applied;
		} catch (UnreadableException e) {
			throw new IllegalStateException("What was written just now can be read", e);
		}
	}

	@Override
	public LedgerView view() {
		lock.lock();
		try {
			letTimePass(List.of());
			return state.view(clock.instant());
		} finally {
			lock.unlock();
		}
	}

	@Override
	public LedgerHealth health() {
		lock.lock();
		try {
			letTimePass(List.of());
			Optional<Refusal> refusal = closed ? Optional.of(Refusal.closed()) : state.refusal();
			return new LedgerHealth(refusal, state.ledger().toString(), state.epoch(), MEMBER, Optional.of(MEMBER),
					List.of(new LedgerMember(MEMBER, "")), state.sequence(), state.pools(), state.leases(), 0,
					state.remembered(), state.finding(clock.instant()).stream().toList());
		} finally {
			lock.unlock();
		}
	}

	@Override
	public AutoCloseable addListener(LedgerListener listener) {
		return listeners.add(listener);
	}

	@Override
	public void close() {
		lock.lock();
		try {
			closed = true;
		} finally {
			lock.unlock();
		}
	}
}
