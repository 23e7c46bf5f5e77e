// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ForeignProcessTest {
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Test
	void outputAndErrorsAreCapturedApart() {
		try (ForeignProcess process = shell("echo data; echo talk >&2; exit 3")) {
			assertEquals(3, process.awaitExit(PATIENCE));
			assertEquals("data", process.output());
			assertEquals("talk", process.errors());
		}
	}

	@Test
	void aLineIsSeenWhileTheProcessRuns() {
		try (ForeignProcess process = shell("echo starting; echo ready on 27000; exec sleep 60")) {
			assertEquals("ready on 27000", process.awaitLine(line -> line.startsWith("ready"), PATIENCE));
			assertTrue(process.isRunning());
		}
	}

	@Test
	void aLineThatNeverComesFailsWithTheWholeOutput() {
		try (ForeignProcess process = shell("echo only this")) {
			AssertionError error = assertThrows(AssertionError.class,
					() -> process.awaitLine("ready"::equals, Duration.ofSeconds(5)));
			assertTrue(error.getMessage().contains("only this"), error.getMessage());
		}
	}

	@Test
	void closingKillsWhatTheProcessStarted() {
		ForeignProcess process = shell("sleep 60 & echo $!; wait");
		long child = Long.parseLong(process.awaitLine(line -> true, PATIENCE));
		process.close();
		assertFalse(process.isRunning());
		ProcessHandle.of(child).ifPresent(handle -> handle.onExit().orTimeout(60, TimeUnit.SECONDS).join());
	}

	@Test
	@EnabledOnOs(OS.LINUX)
	void aPausedProcessStandsStillUntilItIsResumed() throws IOException {
		try (ForeignProcess process = shell("while true; do echo tick; sleep 0.01; done")) {
			process.awaitLine("tick"::equals, PATIENCE);
			process.pause();
			assertEquals("T", state(process));
			process.resume();
			int before = process.output().length();
			process.awaitLine(line -> process.output().length() > before, PATIENCE);
		}
	}

	private static String state(ForeignProcess process) throws IOException {
		String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
		return stat.substring(stat.lastIndexOf(')') + 2).substring(0, 1);
	}

	private static ForeignProcess shell(String script) {
		return ForeignProcess.start(List.of("sh", "-c", script));
	}
}
