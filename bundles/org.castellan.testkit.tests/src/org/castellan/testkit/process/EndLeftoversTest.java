// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;

/** What each test leaves behind is looked at when all are over. */
@EnabledOnOs({OS.LINUX, OS.MAC})
@ExtendWith(EndLeftovers.class)
class EndLeftoversTest {

	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final int KILLED = 128 + 9;
	private static final List<ForeignProcess> LEFT = new ArrayList<>();
	private static ForeignProcess ofTheClass;

	@BeforeAll
	static void startOneForAllTests() {
		ofTheClass = ForeignProcess.start(List.of("sleep", "300"));
	}

	@RepeatedTest(2)
	void leavesAProcessThatLeavesAnother() {
		ForeignProcess shell = ForeignProcess.start(List.of("sh", "-c", "sleep 300 & echo started; wait"));
		shell.awaitLine("started"::equals, PATIENCE);
		LEFT.add(shell);
	}

	@AfterAll
	static void onlyTheirsHaveEnded() {
		try (ForeignProcess stays = ofTheClass) {
			assertEquals(2, LEFT.size());
			// with its output at its end, since nobody holds that any more
			LEFT.forEach(each -> assertEquals(KILLED, each.awaitExit(PATIENCE)));
			assertTrue(stays.isRunning());
		}
	}
}
