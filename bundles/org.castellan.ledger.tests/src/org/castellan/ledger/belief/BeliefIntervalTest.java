// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.castellan.testkit.verdict.FirstFailureCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Believers never outnumber seats in a real process under faults; and the checker catches every ledger that is wrong. */
@ExtendWith(FirstFailureCounts.class)
class BeliefIntervalTest {

	private static final int ROUNDS = 20;

	@TempDir
	Path home;

	@Test
	void believersNeverOutnumberSeatsWhateverHappensToTheServer() throws IOException {
		Scenario scenario = Scenario.underFaults(home, System.nanoTime(), Duration.ofSeconds(10));
		assertEquals(List.of(), scenario.violations(), scenario.run()::summary);
		if (scenario.run().log().grants().size() <= 50) {
			throw new AssertionError("hardly anything was granted: " + scenario.run().summary());
		}
	}

	@Test
	void believersNeverOutnumberSeatsWhenAnOldDirectoryIsRestored() throws IOException {
		Scenario scenario = Scenario.restored(home, System.nanoTime());
		assertEquals(List.of(), scenario.violations(), scenario.run()::summary);
	}

	@ParameterizedTest
	@EnumSource
	void aLedgerThatIsWrongIsCaught(Control.Flaw flaw) throws IOException {
		assertCaught(flaw.name(), false);
	}

	@Test
	void aClientThatDoesNotStopAtItsOwnEndIsCaught() throws IOException {
		assertCaught("ledger", true);
	}

	private void assertCaught(String ledger, boolean stubborn) throws IOException {
		BeliefRun run = new BeliefRun(Scenario.CAPACITY, 1, stubborn);
		try (LossyProxy proxy = new LossyProxy(); ServerProcess server = new ServerProcess(proxy,
				List.of(ledger, Integer.toString(Scenario.CAPACITY), home.resolve("ledger").toString()))) {
			server.start();
			for (int round = 0; round < ROUNDS && !isOversold(run); round++) {
				run.run(server, proxy, Duration.ofSeconds(2), List.of());
			}
		}
		if (!isOversold(run)) {
			throw new AssertionError("not caught: " + run.summary());
		}
	}

	private static boolean isOversold(BeliefRun run) {
		return run.check().stream().anyMatch(violation -> violation.contains("were believed in"));
	}
}
