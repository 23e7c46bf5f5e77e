// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.internal.log;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.castellan.ledger.LedgerChange;
import org.castellan.ledger.LedgerClock;
import org.castellan.ledger.Refusal;
import org.castellan.ledger.internal.state.EntryCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that logs while this member leads: it opens an epoch, then turns what waits at the {@link Desk} into log
 * entries, all that has come while the last one was on its way together (group commit), stamped with ledger time. It lets
 * time pass when nobody asks for anything but something is due.
 */
public final class Proposer implements MemberEvents, AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Proposer.class);
	/** How long it sleeps at most, so that the dates of licences are not missed. */
	private static final long WATCH_MILLIS = 1000;
	private static final Duration LANDING = Duration.ofSeconds(5);

	private final LedgerClock clock;
	private final EpochOpening openings;
	private final Desk desk;
	private final Listeners listeners;
	/** One word for each time this member began to lead. */
	private final BlockingQueue<Boolean> leads = new LinkedBlockingQueue<>();
	private volatile boolean leading;
	private volatile boolean over;

	public Proposer(LedgerClock clock, EpochOpening openings, Desk desk, Listeners listeners) {
		this.clock = clock;
		this.openings = openings;
		this.desk = desk;
		this.listeners = listeners;
	}

	/** Begins to log as soon as the member leads. */
	public Thread start(LedgerMachine machine, RaftMember member) {
		return Thread.ofPlatform().daemon().name("ledger-proposer").start(() -> run(machine, member));
	}

	private void run(LedgerMachine machine, RaftMember member) {
		try {
			while (leads.take() && !over) {
				lead(machine, member);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		} catch (RuntimeException e) {
			failed(e);
			throw e;
		}
	}

	private void lead(LedgerMachine machine, RaftMember member) throws InterruptedException {
		try {
			Lead begun = openings.open(machine, member);
			if (leading) {
				desk.open(begun);
			}
		} catch (IOException e) {
			LOG.warn("This member does not lead the ledger after all", e);
		}
		for (Optional<BatchFlight> next = next(machine); next.isPresent(); next = next(machine)) {
			BatchFlight flight = next.get();
			member.append(EntryCodec.encodeBatch(flight.lead().opening(), flight.lead().time().now(),
					clock.instant().toEpochMilli(), flight.commands()), flight);
		}
	}

	private Optional<BatchFlight> next(LedgerMachine machine) throws InterruptedException {
		return desk.next(lead -> {
			long now = lead.time().now();
			long date = clock.instant().toEpochMilli();
			return machine.read(state -> state.nextDate() <= date ? 0
					: Math.min(WATCH_MILLIS, state.nextDue() == Long.MAX_VALUE ? WATCH_MILLIS : state.nextDue() - now));
		});
	}

	@Override
	public void leads() {
		leading = true;
		leads.add(true);
	}

	@Override
	public void follows(String leader) {
		leading = false;
		desk.refuse(Refusal.notLeader(leader));
	}

	@Override
	public void applied(LedgerChange change) {
		listeners.tell(change);
	}

	@Override
	public void failed(Throwable cause) {
		if (over) {
			return;
		}
		LOG.error("The ledger can no longer write its log", cause);
		desk.close(Refusal.storageFailed(cause));
		desk.loseAll(cause);
	}

	/** Turns away what waits, and lets what is on its way arrive. */
	@Override
	public void close() {
		over = true;
		desk.close(Refusal.closed());
		leads.add(false);
		try {
			desk.awaitLanding(LANDING);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
		desk.loseAll(new IOException("The ledger was closed"));
	}
}
