// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Clients, a server, and what happens to it, for a while; then what the checker says. */
final class BeliefRun {

	private static final int CLIENTS = 14;
	private static final Duration QUIET = LedgerBackend.TERMS.longest()
			.plus(LedgerBackend.TERMS.guard(LedgerBackend.TERMS.longest()));
	/** What an overloaded machine may add to the stated bound. */
	private static final Duration SLACK = Duration.ofSeconds(30);

	private final int capacity;
	private final Random random;
	private final BeliefLog log = new BeliefLog();
	private final Map<Fault, Integer> struck = new EnumMap<>(Fault.class);
	private final boolean stubborn;
	private volatile boolean going;

	BeliefRun(int capacity, long seed, boolean stubborn) {
		this.capacity = capacity;
		random = new Random(seed);
		this.stubborn = stubborn;
	}

	/** Runs all clients for a while, with these faults one after the other, drawn by lot. */
	void run(ServerProcess server, LossyProxy proxy, Duration time, List<Fault> faults) {
		going = true;
		List<Thread> clients = new ArrayList<>();
		String era = Long.toString(System.nanoTime(), 36);
		for (int i = 0; i < CLIENTS; i++) {
			clients.add(Thread.ofPlatform().daemon().start(new Believer("client" + i + "-" + era,
					new SeatConnection(proxy.port()), log, () -> going, stubborn && i % 4 == 0)));
		}
		long end = System.nanoTime() + time.toNanos();
		try (SeatConnection wire = new SeatConnection(proxy.port())) {
			while (System.nanoTime() - end < 0) {
				Fault.rest(Math.min(300 + random.nextInt(900), TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
				if (!faults.isEmpty() && System.nanoTime() - end < 0) {
					Fault fault = faults.get(random.nextInt(faults.size()));
					fault.strike(server, proxy, wire, random);
					struck.merge(fault, 1, Integer::sum);
				}
			}
		}
		going = false;
		clients.forEach(BeliefRun::join);
	}

	private static void join(Thread thread) {
		try {
			thread.join();
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new AssertionError("Interrupted", e);
		}
	}

	/** What must not have happened, in sentences, seats that do not come back among it. */
	List<String> verdict(LossyProxy proxy) {
		List<String> violations = new ArrayList<>(check());
		long begun = System.nanoTime();
		Duration bound = QUIET.plus(SLACK);
		try (SeatConnection probe = new SeatConnection(proxy.port())) {
			String seen = Long.toString(log.grants().stream().mapToLong(Grant::fencing).max().orElse(0));
			for (int attempt = 0;; attempt++) {
				Optional<String[]> answer = probe
						.ask("ACQUIRE probe" + attempt + "-" + begun + " " + capacity + " probe " + seen);
				if (answer.isPresent() && answer.get()[0].equals("GRANTED")) {
					probe.ask("RELEASE probe-" + begun + " " + answer.get()[1] + " " + answer.get()[2]);
					return violations;
				}
				if (System.nanoTime() - begun > bound.toNanos()) {
					violations.add("Not all seats were back " + bound + " after the last client went: "
							+ answer.map(words -> String.join(" ", words)).orElse("no answer"));
					return violations;
				}
				Fault.rest(20);
			}
		}
	}

	/** As {@link #verdict}, but for the seats that should come back. */
	List<String> check() {
		return new BeliefChecker(capacity).check(log);
	}

	BeliefLog log() {
		return log;
	}

	/** How much happened. */
	String summary() {
		return "%d grants, %d beliefs, at most %d of %d seats believed in; faults %s; answers %s".formatted(
				log.grants().size(), log.beliefs().size(), new BeliefChecker(capacity).highest(log.beliefs()), capacity,
				struck, log.answers());
	}
}
