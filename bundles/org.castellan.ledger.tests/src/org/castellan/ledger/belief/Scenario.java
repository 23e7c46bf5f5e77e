// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A real ledger with clients and faults in a new home, and what the checker says afterwards. */
final class Scenario {

	static final int CAPACITY = 5;
	private static final int PATIENCE_MILLIS = 30_000;

	private final Path home;
	private final BeliefRun run;
	private final List<String> violations = new ArrayList<>();

	private Scenario(Path home, long seed) {
		this.home = home;
		run = new BeliefRun(CAPACITY, seed, false);
	}

	/** Every fault once by itself, then all of them by lot for {@code time}. */
	static Scenario underFaults(Path home, long seed, Duration time) throws IOException {
		Scenario scenario = new Scenario(home, seed);
		try (LossyProxy proxy = new LossyProxy(); ServerProcess server = scenario.server(proxy)) {
			server.start();
			for (Fault fault : Fault.values()) {
				scenario.run.run(server, proxy, Duration.ofMillis(1200), List.of(fault));
			}
			scenario.run.run(server, proxy, time, List.of(Fault.values()));
			scenario.end(proxy, server);
		}
		return scenario;
	}

	/** The directory is put back to what it was some seconds ago, and an administrator accepts that. */
	static Scenario restored(Path home, long seed) throws IOException {
		Scenario scenario = new Scenario(home, seed);
		BeliefRun run = scenario.run;
		try (LossyProxy proxy = new LossyProxy(); ServerProcess server = scenario.server(proxy)) {
			server.start();
			run.run(server, proxy, Duration.ofSeconds(2), List.of());
			server.kill();
			copy(home.resolve("ledger"), home.resolve("backup"));
			server.start();
			run.run(server, proxy, Duration.ofSeconds(3), List.of(Fault.LOST_ANSWERS));
			server.kill();
			Files.move(home.resolve("ledger"), home.resolve("lost"));
			Files.move(home.resolve("backup"), home.resolve("ledger"));
			server.start();
			int before = run.log().grants().size();
			run.run(server, proxy, Duration.ofSeconds(2), List.of());
			scenario.require(run.log().grants().size() == before, "A restored copy granted seats");
			try (SeatConnection admin = new SeatConnection(proxy.port(), PATIENCE_MILLIS)) {
				scenario.require(admin.ask("ACCEPT accept-restored").filter(words -> words[0].equals("ACCEPTED")).isPresent(),
						"The copy was not accepted");
			}
			for (int attempt = 0; attempt < 10 && run.log().grants().size() == before; attempt++) {
				run.run(server, proxy, Duration.ofSeconds(4), List.of());
			}
			scenario.require(run.log().grants().size() > before, "An accepted copy granted nothing");
			scenario.end(proxy, server);
		}
		return scenario;
	}

	private ServerProcess server(LossyProxy proxy) {
		return ServerProcess.ledger(proxy, CAPACITY, home.resolve("ledger"), home.resolve("machine/witness"));
	}

	private void require(boolean claim, String otherwise) {
		if (!claim) {
			violations.add(otherwise);
		}
	}

	private void end(LossyProxy proxy, ServerProcess server) {
		violations.addAll(run.verdict(proxy));
		if (!violations.isEmpty()) {
			violations.add(server.toString());
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> tree = Files.walk(from)) {
			for (Path path : tree.toList()) {
				Files.copy(path, to.resolve(from.relativize(path).toString()));
			}
		}
	}

	/** In sentences; none is a pass. */
	List<String> violations() {
		return List.copyOf(violations);
	}

	BeliefRun run() {
		return run;
	}
}
