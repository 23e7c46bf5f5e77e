// SPDX-License-Identifier: EPL-2.0
package org.castellan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;

import org.castellan.core.api.Holder;
import org.castellan.ledger.Command;
import org.castellan.ledger.LedgerClock;
import org.castellan.ledger.LedgerConfiguration;
import org.castellan.ledger.LedgerException;
import org.castellan.ledger.Outcome;
import org.castellan.ledger.PoolDefinition;
import org.castellan.ledger.RaftSeatLedger;
import org.castellan.ledger.RequestId;

/**
 * Durable checkout + check-in pairs of one ledger in this process: 64 callers on one hot pool and over 200 pools, in turn,
 * so that whatever else the machine does falls on both; beside them, what the log alone takes of single commands.
 */
public final class LedgerBenchmark {

	private static final int CALLERS = 64;
	private static final int POOLS = 200;
	private static final int SEATS = 1_000;
	private static final int HELD = 10_000;

	private final RaftSeatLedger ledger;
	private final String run = Long.toString(System.nanoTime(), 36);

	private LedgerBenchmark(RaftSeatLedger ledger) {
		this.ledger = ledger;
	}

	/** {@code DIRECTORY SECONDS ROUNDS} */
	public static void main(String[] args) throws Exception {
		Path directory = Path.of(args[0]);
		Duration time = Duration.ofSeconds(Long.parseLong(args[1]));
		int rounds = Integer.parseInt(args[2]);
		System.out.printf(Locale.ROOT, "%d processors, %d callers, %d s a round%n",
				Runtime.getRuntime().availableProcessors(), CALLERS, time.toSeconds());
		System.out.println("| round | hot pool, pairs/s | p50 | p99 | p99.9 | 200 pools, pairs/s | p50 | p99 | p99.9 |");
		System.out.println("|---|---|---|---|---|---|---|---|---|");
		LedgerConfiguration configuration = LedgerConfiguration.single(directory.resolve("ledger"))
				.withWitness(directory.resolve("witness"));
		try (RaftSeatLedger ledger = RaftSeatLedger.open(configuration, LedgerClock.system())) {
			LedgerBenchmark benchmark = new LedgerBenchmark(ledger);
			benchmark.install();
			for (int round = 0; round <= rounds; round++) {
				String hot = benchmark.measure(1, time);
				String spread = benchmark.measure(POOLS, time);
				System.out.println("| " + (round == 0 ? "warming up" : round) + " | " + hot + " | " + spread + " |");
			}
			benchmark.hold();
		}
		reopen(configuration);
		System.out.println(RawLogBenchmark.measure(directory.resolve("raw"), time));
	}

	private void install() throws ExecutionException, InterruptedException {
		List<PoolDefinition> pools = IntStream.range(0, POOLS)
				.mapToObj(i -> PoolDefinition.permanent("pool" + i, "feature" + i, "1.0", SEATS)).toList();
		ledger.submit(new Command.InstallLicenses(id("install"), pools)).get();
	}

	private RequestId id(String request) {
		return RequestId.of(request + "-" + run);
	}

	/** One cell of the table for each figure. */
	private String measure(int pools, Duration time) throws InterruptedException {
		long start = System.nanoTime();
		long end = start + time.toNanos();
		List<Caller> callers = new ArrayList<>();
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < CALLERS; i++) {
			Caller caller = new Caller(i, pools, end);
			callers.add(caller);
			threads.add(Thread.ofVirtual().start(caller));
		}
		for (Thread thread : threads) {
			thread.join();
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		Latencies all = new Latencies();
		callers.forEach(caller -> all.add(caller.checkouts));
		return String.format(Locale.ROOT, "**%,.0f** | %.2f ms | %.2f ms | %.2f ms", all.count() / seconds,
				all.quantile(0.5) / 1e6, all.quantile(0.99) / 1e6, all.quantile(0.999) / 1e6);
	}

	/** Checks out and in, one after the other. */
	private final class Caller implements Runnable {

		private final Latencies checkouts = new Latencies();
		private final int number;
		private final int pools;
		private final long end;
		private final Holder holder;

		private Caller(int number, int pools, long end) {
			this.number = number;
			this.pools = pools;
			this.end = end;
			holder = new Holder("user" + number, "workstation-" + number, ":0", 1000 + number);
		}

		@Override
		public void run() {
			try {
				for (int i = 0; System.nanoTime() - end < 0; i++) {
					long asked = System.nanoTime();
					String request = "c" + number + "-" + asked;
					Outcome outcome = ledger.submit(new Command.Acquire(id(request), "feature" + (number + i * 7) % pools,
							Optional.empty(), 1, holder, Duration.ZERO, 0)).get();
					if (!(outcome instanceof Outcome.Granted granted)) {
						throw new IllegalStateException("Not granted, so this round is no measurement: " + outcome);
					}
					checkouts.add(System.nanoTime() - asked);
					Outcome.Released released = (Outcome.Released) ledger.submit(new Command.Release(id(request + "-in"),
							granted.lease().id(), granted.lease().fencing())).get();
					if (released.lease() != granted.lease().id()) {
						throw new IllegalStateException("Another lease was released: " + released);
					}
				}
			} catch (ExecutionException | InterruptedException e) {
				throw new IllegalStateException("A caller failed", e);
			}
		}
	}

	/** Leaves many leases behind. */
	private void hold() throws ExecutionException, InterruptedException {
		for (int i = 0; i < HELD; i++) {
			ledger.submit(new Command.Acquire(id("held" + i), "feature" + i % POOLS, Optional.empty(), 1,
					new Holder("user" + i, "workstation-" + i, "", i), Duration.ofMinutes(15), 0)).get();
		}
	}

	private static void reopen(LedgerConfiguration configuration) throws LedgerException, IOException {
		long start = System.nanoTime();
		try (RaftSeatLedger ledger = RaftSeatLedger.open(configuration, LedgerClock.system())) {
			System.out.printf(Locale.ROOT, "%nOpened again with %,d leases and %,d remembered requests after %,d log entries: %,d ms%n",
					ledger.health().leases(), ledger.health().remembered(), ledger.health().sequence(),
					(System.nanoTime() - start) / 1_000_000);
		}
	}
}
