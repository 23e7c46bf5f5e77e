// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.castellan.ledger.internal.log.Desk;
import org.castellan.ledger.internal.log.DirectoryLock;
import org.castellan.ledger.internal.log.EpochOpening;
import org.castellan.ledger.internal.log.LedgerMachine;
import org.castellan.ledger.internal.log.Listeners;
import org.castellan.ledger.internal.log.Proposer;
import org.castellan.ledger.internal.log.RaftMember;
import org.castellan.ledger.internal.log.WitnessKeeper;
import org.castellan.ledger.internal.state.CommandCodec;
import org.castellan.ledger.internal.state.LedgerState;
import org.castellan.ledger.internal.state.UnreadableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The ledger over a Raft log: one member by default, three or five where a site wants redundancy. For example
 * {@code RaftSeatLedger.open(LedgerConfiguration.single(home.resolve("ledger")), LedgerClock.system())}.
 */
public final class RaftSeatLedger implements SeatLedger {

	private static final Logger LOG = LoggerFactory.getLogger(RaftSeatLedger.class);
	/** How long the log of a single member may take to be read. */
	private static final Duration PATIENCE = Duration.ofMinutes(2);
	/** Log entries on their way at once: with two, each carries half as many commands, which costs more than it hides. */
	private static final int ON_THEIR_WAY = 1;
	/** Bytes of heap for each request that is remembered, so that they take a quarter of it at most. */
	private static final long PER_REQUEST = 4 * 64;

	private final LedgerConfiguration configuration;
	private final LedgerClock clock;
	private final DirectoryLock directory;
	private final WitnessKeeper witness;
	private final Listeners listeners = new Listeners();
	private final Desk desk = new Desk(ON_THEIR_WAY);
	private final Proposer proposer;
	private final LedgerMachine machine;
	private final RaftMember member;
	private final ScheduledExecutorService eachSecond = Executors.newSingleThreadScheduledExecutor(
			Thread.ofPlatform().daemon().name("ledger-witness").factory());
	private final int mostRemembered = (int) Math.min(Runtime.getRuntime().maxMemory() / PER_REQUEST, 8_000_000);

	private RaftSeatLedger(LedgerConfiguration configuration, LedgerClock clock, DirectoryLock directory)
			throws IOException {
		this.configuration = configuration;
		this.clock = clock;
		this.directory = directory;
		witness = new WitnessKeeper(configuration.witness());
		proposer = new Proposer(clock, new EpochOpening(clock, configuration.terms(), witness), desk, listeners);
		machine = new LedgerMachine(proposer);
		member = new RaftMember(configuration, machine);
		proposer.start(machine, member);
		eachSecond.scheduleWithFixedDelay(this::watch, 1, 1, TimeUnit.SECONDS);
	}

	/**
	 * Takes the directory, reads the log, and begins to take part. A single member is returned when it answers; whether it
	 * grants, its {@link #health()} tells. One of several is returned at once and answers when there is a leader.
	 */
	public static RaftSeatLedger open(LedgerConfiguration configuration, LedgerClock clock) throws LedgerException {
		DirectoryLock directory = DirectoryLock.take(configuration.directory());
		RaftSeatLedger ledger;
		try {
			ledger = new RaftSeatLedger(configuration, clock, directory);
		} catch (IOException | RuntimeException e) {
			directory.close();
			throw unusable(configuration, e);
		}
		if (configuration.members().size() == 1) {
			ledger.awaitReady();
		}
		return ledger;
	}

	/** Ratis tells a log whose parts do not fit together as an illegal state. */
	private static LedgerException unusable(LedgerConfiguration configuration, Exception cause) {
		boolean unreadable = Stream.<Throwable>iterate(cause, each -> each != null, Throwable::getCause)
				.anyMatch(each -> each instanceof UnreadableException || each instanceof IllegalStateException);
		return unreadable
				? new LedgerException(LedgerException.Kind.UNREADABLE,
						"The ledger in " + configuration.directory() + " cannot be read.", cause)
				: new LedgerException(LedgerException.Kind.DIRECTORY_UNUSABLE,
						"The ledger's directory " + configuration.directory() + " cannot be used.", cause);
	}

	private void awaitReady() throws LedgerException {
		try {
			Optional<Refusal> refusal = desk.awaitTurn(PATIENCE);
			if (refusal.isPresent()) {
				close();
				throw new LedgerException(refusal.get().cause() == Refusal.Cause.STORAGE_FAILED
						? LedgerException.Kind.DIRECTORY_UNUSABLE : LedgerException.Kind.NOT_READY,
						"The ledger in " + configuration.directory() + " did not become ready: " + refusal.get().detail(), null);
			}
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			close();
			throw new LedgerException(LedgerException.Kind.NOT_READY, "Interrupted while the ledger was being read.", e);
		}
	}

	@Override
	public CompletableFuture<Outcome> submit(Command command) {
		byte[] bytes = CommandCodec.encode(command);
		if (bytes.length > CommandCodec.LIMIT) {
			return denied(new Denial.TooLarge(bytes.length, CommandCodec.LIMIT));
		}
		return machine.remembered() < mostRemembered ? desk.submit(bytes) : denied(new Denial.Busy());
	}

	private static CompletableFuture<Outcome> denied(Denial why) {
		return CompletableFuture.completedFuture(new Outcome.Denied(why));
	}

	@Override
	public LedgerView view() {
		return machine.read(state -> state.view(clock.instant()));
	}

	@Override
	public LedgerHealth health() {
		Optional<Refusal> refusal = desk.refusal();
		int waiting = desk.waiting();
		return machine.read(state -> new LedgerHealth(refusal.or(state::refusal), state.ledger().toString(),
				state.epoch(), configuration.member(), member.leader(), configuration.members(), state.sequence(),
				state.pools(), state.leases(), waiting, state.remembered(),
				Stream.concat(witness.finding().stream(), state.finding(clock.instant()).stream()).toList()));
	}

	@Override
	public AutoCloseable addListener(LedgerListener listener) {
		return listeners.add(listener);
	}

	private void watch() {
		remember();
		if (!member.isAlive()) {
			proposer.failed(new IOException("The log has stopped by itself"));
		}
	}

	private void remember() {
		machine.read(LedgerState::testimony).ifPresent(witness::remember);
	}

	@Override
	public void close() {
		eachSecond.shutdown();
		proposer.close();
		try {
			member.close();
		} catch (IOException e) {
			LOG.warn("The ledger's log was not closed properly; it is read again at the next start", e);
		}
		remember();
		directory.close();
	}
}
