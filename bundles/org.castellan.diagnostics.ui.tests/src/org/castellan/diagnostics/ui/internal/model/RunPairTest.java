// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.check.PortRun;
import org.castellan.diagnostics.check.ProbeResult;
import org.castellan.diagnostics.check.Target;
import org.castellan.diagnostics.check.Verdict;
import org.castellan.diagnostics.report.KeptRun;
import org.castellan.diagnostics.report.KeptSummary;
import org.castellan.diagnostics.report.RunHistory;
import org.castellan.diagnostics.report.RunIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunPairTest {

	private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

	@Test
	void aRunIsComparedWithTheLastBeforeThatAskedTheSame() {
		KeptSummary first = run(NOON, "products");
		KeptSummary other = run(NOON.plusSeconds(60), "typed");
		KeptSummary second = run(NOON.plusSeconds(120), "products");
		List<KeptSummary> all = List.of(second, other, first);

		assertAll(() -> assertEquals(Optional.of(new RunPair(first, second)), RunPair.of(List.of(second), all)),
				() -> assertEquals(Optional.empty(), RunPair.of(List.of(first), all)),
				() -> assertEquals(Optional.empty(), RunPair.of(List.of(other), all)),
				() -> assertEquals(Optional.empty(), RunPair.of(List.of(), all)),
				() -> assertEquals(Optional.of(new RunPair(first, other)), RunPair.of(List.of(other, first), all)));
	}

	@Test
	void theirResultsAreReadWhenTheyAreCompared(@TempDir Path directory) throws Exception {
		RunHistory history = new RunHistory(directory);
		Path earlier = history.keep(asked(NOON, new Verdict.Refused()));
		history.keep(asked(NOON.plusSeconds(60), new Verdict.Open()));
		List<KeptSummary> all = new RunIndex(history).newest();
		RunPair pair = RunPair.of(List.of(all.getFirst()), all).orElseThrow();

		assertEquals(List.of("gis01:6443 refused: nobody listens -> open"),
				pair.difference().ranges().stream().map(change -> change.words()).toList());
		Files.delete(earlier);
		assertEquals("CAS-1230", assertThrows(ProblemException.class, pair::difference).problem().code());
	}

	private static KeptRun asked(Instant started, Verdict verdict) {
		ProbeResult result = new ProbeResult(Target.of("gis01", 6443), verdict, Duration.ofMillis(2), List.of());
		return KeptRun.of(new PortRun(started, Duration.ofMillis(3), "here", List.of(result), false));
	}

	/** All of the same host. */
	private static KeptSummary run(Instant started, String asked) {
		return new KeptSummary(Path.of(asked + ".json"), started, List.of("gis01"), List.of(), 1, asked, Map.of("open", 1L));
	}
}
