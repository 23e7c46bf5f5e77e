// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunIndexTest {

	private static final Instant START = Instant.parse("2026-03-02T08:00:00.123Z");

	@TempDir
	private Path directory;
	private RunHistory history;
	private RunIndex index;

	@BeforeEach
	void begin() {
		history = new RunHistory(directory);
		index = new RunIndex(history);
	}

	@Test
	void runsAreListedTheNewestFirstWithoutTheirResults() throws Exception {
		assertEquals(List.of(), new RunIndex(new RunHistory(directory.resolve("none"))).newest());
		history.keep(run(START, "open", "refused", "open"));
		Path newest = history.keep(run(START.plusSeconds(60), "refused"));
		Files.writeString(directory.resolve("ports-damaged.json"), "{");

		List<KeptSummary> runs = index.newest();

		assertEquals(List.of(START.plusSeconds(60), START), runs.stream().map(KeptSummary::started).toList());
		assertEquals(new KeptSummary(newest, START.plusSeconds(60), List.of("gis01"), List.of(), 1,
				run(START, "open").asked(), Map.of("refused", 1L)), runs.getFirst());
		assertEquals(Map.of("open", 2L, "refused", 1L), runs.getLast().counts());
	}

	/** What cannot be read any more is still known if it looks the same from outside. */
	@Test
	void aFileIsReadOnceAndAgainWhenItWasWritten() throws Exception {
		Path file = history.keep(run(START, "open"));
		List<KeptSummary> before = index.newest();
		FileTime written = Files.getLastModifiedTime(file);
		Files.write(file, new byte[(int) Files.size(file)]);
		Files.setLastModifiedTime(file, written);
		assertEquals(before, index.newest());

		history.keep(run(START, "refused", "refused"));
		assertEquals(List.of(2), index.newest().stream().map(KeptSummary::ports).toList());
		Files.delete(file);
		assertEquals(List.of(), index.newest());
	}

	private static KeptRun run(Instant started, String... verdicts) {
		List<KeptResult> results = List.of(verdicts).stream().map(verdict -> new KeptResult("gis01", 6443, "TCP", "HTTPS", "", "", verdict,
				verdict, 1.5, List.of(), Optional.empty(), "")).toList();
		return new KeptRun(started, "admin01", 12.5, false, results);
	}
}
