// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Believers never outnumber seats in a real process under faults; and the checker catches every ledger that is wrong. */
class BeliefIntervalTest {

	private static final int CAPACITY = 5;

	@TempDir
	Path home;

	@Test
	void believersNeverOutnumberSeatsWhateverHappensToTheServer() throws IOException {
		BeliefRun run = new BeliefRun(CAPACITY, System.nanoTime(), false);
		try (LossyProxy proxy = new LossyProxy(); ServerProcess server = ledger(proxy)) {
			server.start();
			for (Fault fault : Fault.values()) {
				run.run(server, proxy, Duration.ofMillis(1500), List.of(fault));
			}
			run.run(server, proxy, Duration.ofSeconds(12), List.of(Fault.values()));
			List<String> violations = run.verdict(proxy);
			assertEquals(List.of(), violations, () -> run.summary() + "\n" + server);
		}
		assertTrue(run.log().grants().size() > 50, run::summary);
		assertEquals(CAPACITY, new BeliefChecker(CAPACITY).highest(run.log().beliefs()), run::summary);
	}

	private ServerProcess ledger(LossyProxy proxy) {
		return ServerProcess.ledger(proxy, CAPACITY, home.resolve("ledger"), home.resolve("machine/witness"));
	}

	@Test
	void believersNeverOutnumberSeatsWhenAnOldDirectoryIsRestored() throws IOException {
		BeliefRun run = new BeliefRun(CAPACITY, System.nanoTime(), false);
		try (LossyProxy proxy = new LossyProxy(); ServerProcess server = ledger(proxy)) {
			server.start();
			run.run(server, proxy, Duration.ofSeconds(2), List.of());
			server.kill();
			copy(home.resolve("ledger"), home.resolve("backup"));
			server.start();
			run.run(server, proxy, Duration.ofSeconds(4), List.of(Fault.LOST_ANSWERS));
			server.kill();
			Files.move(home.resolve("ledger"), home.resolve("lost"));
			Files.move(home.resolve("backup"), home.resolve("ledger"));
			server.start();
			int before = run.log().grants().size();
			run.run(server, proxy, Duration.ofSeconds(2), List.of());
			assertEquals(before, run.log().grants().size(), "A restored copy grants nothing");
			try (SeatConnection admin = new SeatConnection(proxy.port())) {
				assertEquals("ACCEPTED", admin.ask("ACCEPT accept-restored").orElseThrow()[0]);
			}
			run.run(server, proxy, Duration.ofSeconds(5), List.of());
			assertTrue(run.log().grants().size() > before, run::summary);
			List<String> violations = run.verdict(proxy);
			assertEquals(List.of(), violations, () -> run.summary() + "\n" + server);
		}
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> tree = Files.walk(from)) {
			for (Path path : tree.toList()) {
				Files.copy(path, to.resolve(from.relativize(path).toString()));
			}
		}
	}

	@ParameterizedTest
	@EnumSource
	void aLedgerThatIsWrongIsCaught(Control.Flaw flaw) throws IOException {
		BeliefRun run = new BeliefRun(CAPACITY, 1, false);
		try (LossyProxy proxy = new LossyProxy();
				ServerProcess server = new ServerProcess(proxy, List.of(flaw.name(), Integer.toString(CAPACITY)))) {
			server.start();
			runUntilCaught(run, server, proxy);
		}
		assertTrue(isOversold(run), run::summary);
	}

	private static boolean isOversold(BeliefRun run) {
		return run.check().stream().anyMatch(violation -> violation.contains("were believed in"));
	}

	private static void runUntilCaught(BeliefRun run, ServerProcess server, LossyProxy proxy) {
		for (int round = 0; round < 20 && !isOversold(run); round++) {
			run.run(server, proxy, Duration.ofSeconds(2), List.of());
		}
	}

	@Test
	void aClientThatDoesNotStopAtItsOwnEndIsCaught() throws IOException {
		BeliefRun run = new BeliefRun(CAPACITY, 1, true);
		try (LossyProxy proxy = new LossyProxy(); ServerProcess server = ledger(proxy)) {
			server.start();
			runUntilCaught(run, server, proxy);
		}
		assertTrue(isOversold(run), run::summary);
	}
}
