// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.castellan.core.api.LogEntry;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceLogTest {

	private static final long LARGE = 1 << 30;

	@TempDir
	Path directory;

	@Test
	void entriesAreNumberedAndAskedForByNumber() {
		try (ServiceLog log = log(LARGE)) {
			add(log, 5);
			assertEquals(List.of(3L, 4L), numbers(log.page(2, 2).entries()));
			assertEquals(List.of(), log.page(5, 10).entries());
		}
	}

	@Test
	void numbersGoOnAfterAStop() {
		try (ServiceLog log = log(LARGE)) {
			add(log, 3);
			log.add(LogKinds.STOPPED, "stops", Map.of());
		}
		try (ServiceLog log = log(LARGE)) {
			add(log, 1);
			assertEquals(List.of(1L, 2L, 3L, 4L, 5L), numbers(log.page(0, 10).entries()), "what was before is shown too");
		}
	}

	@Test
	void numbersThatAKilledServiceMayHaveShownAreNotUsedAgain() {
		try (ServiceLog log = log(LARGE)) {
			add(log, 3);
		}
		try (ServiceLog log = log(LARGE)) {
			add(log, 1);
			assertEquals(List.of(4L + ServiceLog.KEPT), numbers(log.page(3, 10).entries()));
			assertEquals(List.of(1L, 2L, 3L, 4L + ServiceLog.KEPT), numbers(log.page(0, 10).entries()),
					"what was before the kill is still there");
		}
	}

	@Test
	void lineCutOffByACrashIsPassedOver() throws IOException {
		try (ServiceLog log = log(LARGE)) {
			add(log, 2);
		}
		Path file = directory.resolve("events.jsonl");
		Files.writeString(file, Files.readString(file) + "{\"number\":3,\"ti");
		try (ServiceLog log = log(LARGE)) {
			assertEquals(List.of(1L, 2L), numbers(log.page(0, 10).entries()));
			add(log, 1);
		}
		try (ServiceLog log = log(LARGE)) {
			assertEquals(3, log.page(0, 10).entries().size(), "the line after the broken one is whole");
		}
	}

	@Test
	void memoryKeepsTheNewest() {
		try (ServiceLog log = log(LARGE)) {
			add(log, ServiceLog.KEPT + 10);
			List<LogEntry> entries = log.page(0, 5).entries();
			assertEquals(11, entries.getFirst().number());
		}
	}

	@Test
	void filesAreBounded() throws IOException {
		for (int run = 0; run < 20; run++) {
			try (ServiceLog log = log(500)) {
				add(log, 20);
			}
		}
		try (Stream<Path> files = Files.list(directory)) {
			List<Path> all = files.toList();
			assertTrue(all.size() <= 5, all.toString());
		}
	}

	@Test
	void logThatCannotBeWrittenHoldsNobodyUp() throws IOException {
		Path file = directory.resolve("not a directory");
		Files.writeString(file, "");
		try (ServiceLog log = new ServiceLog(new LogFile(file, LARGE), SettableTime.standard(), () -> { })) {
			add(log, 100);
			assertEquals(100, log.page(0, 1000).entries().size());
		}
	}

	private ServiceLog log(long limit) {
		return new ServiceLog(new LogFile(directory, limit), SettableTime.standard(), () -> { });
	}

	private static void add(ServiceLog log, int count) {
		for (int i = 0; i < count; i++) {
			log.add(LogKinds.OUT, "1 of desktopAdvP to jsmith on GIS-07", Map.of("feature", "desktopAdvP"));
		}
	}

	private static List<Long> numbers(List<LogEntry> entries) {
		return entries.stream().map(LogEntry::number).toList();
	}
}
