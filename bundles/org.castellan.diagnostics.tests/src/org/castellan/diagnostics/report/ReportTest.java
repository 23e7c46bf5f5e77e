// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.castellan.core.json.Json;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.DiagnosticsProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

	private static final Instant START = Instant.parse("2026-03-02T08:00:00.123Z");

	private static KeptResult result(int port, String verdict) {
		return new KeptResult("gis01", port, "TCP", "HTTPS", "ArcGIS Server", "server-" + port, verdict, verdict, 1.5,
				List.of(new KeptResult.KeptStep("CONNECT", "DONE", "accepted", 1.5)), verdict.equals("open") ? Optional.empty()
						: Optional.of(DiagnosticsProblem.REFUSED.problem("target", "gis01:" + port, "host", "gis01", "port", "" + port)), "");
	}

	private static KeptRun run(Instant started, KeptResult... results) {
		return new KeptRun(started, "admin01", 12.5, false, List.of(results));
	}

	@Test
	void aRunIsTheSameAfterItWasKept(@TempDir Path directory) throws Exception {
		RunHistory history = new RunHistory(directory.resolve("ports"));
		KeptRun run = run(START, result(6443, "open"), result(6080, "refused"), new KeptResult("::1", 0, "UDP", "", "", "x",
				"could-not-check", "could not check: UDP", 0, List.of(), Optional.empty(), "could not check: no permission"));
		Path file = history.keep(run);
		assertEquals("ports-20260302-080000-123.json", file.getFileName().toString());
		assertEquals(run, RunHistory.read(file));
		KeptRun later = run(START.plusSeconds(60), result(6443, "open"));
		history.keep(later);
		assertEquals(2, history.files().size());
		assertEquals(later, history.newestLike(run(START, result(6443, "refused"))).orElseThrow());
		assertEquals(run, history.newestLike(run).orElseThrow());
	}

	/** What came of it does not matter, nor in which order or for which rule it was asked. */
	@Test
	void aRunIsComparedWithTheLastThatAskedTheSame(@TempDir Path directory) throws Exception {
		RunHistory history = new RunHistory(directory);
		KeptRun earlier = run(START, result(6443, "open"), result(6080, "refused"));
		history.keep(earlier);
		KeptResult http = new KeptResult("gis01", 6080, "TCP", "HTTP", "ArcGIS Server", "server-6080", "open", "open", 1, List.of(),
				Optional.empty(), "");
		List<KeptRun> others = List.of(run(START.plusSeconds(60), result(6443, "open")),
				run(START.plusSeconds(120), result(6443, "open"), result(6080, "open"), result(443, "open")),
				run(START.plusSeconds(180), result(6443, "open"), http));
		for (KeptRun other : others) {
			assertEquals(Optional.empty(), history.newestLike(other));
			history.keep(other);
		}
		KeptRun again = run(START.plusSeconds(240), result(6080, "open"), result(6080, "open"), result(6443, "open"));
		assertEquals(earlier, history.newestLike(again).orElseThrow());
	}

	@Test
	void theNewestRunsAreKeptAndNoMore(@TempDir Path directory) throws Exception {
		RunHistory history = new RunHistory(directory);
		Path foreign = Files.writeString(directory.resolve("ports-of-gis01.json"), "{}");
		for (int second = 0; second < RunHistory.MOST + 3; second++) {
			history.keep(run(START.plusSeconds(second), result(6443, "open")));
		}
		List<Path> own = history.files().stream().filter(file -> !file.equals(foreign)).toList();
		assertEquals(RunHistory.MOST, own.size());
		assertEquals(START.plusSeconds(3), RunHistory.read(own.getLast()).started());
		assertTrue(Files.exists(foreign));
	}

	@Test
	void whatIsNoRunIsAProblem(@TempDir Path directory) throws Exception {
		assertEquals(List.of(), new RunHistory(directory.resolve("none")).files());
		String what = assertThrows(ProblemException.class, () -> RunHistory.read(directory.resolve("gone.json"))).problem().what();
		assertTrue(what.endsWith("gone.json cannot be used: it does not exist."), what);
		for (String text : List.of("", "[]", "{}", "{\"started\":\"yesterday\"}", "not json")) {
			Path file = Files.writeString(directory.resolve("ports-1.json"), text);
			ProblemException e = assertThrows(ProblemException.class, () -> RunHistory.read(file), text);
			assertEquals("CAS-1230", e.problem().code());
			assertEquals(Optional.empty(), new RunHistory(directory).newestLike(run(START, result(6443, "open"))));
		}
	}

	@Test
	void theDifferenceOfTwoRunsIsWhatChanged() {
		KeptRun before = run(START, result(6443, "refused"), result(6080, "refused"), result(1, "open"));
		KeptRun after = run(START, result(6443, "open"), result(6080, "refused"), result(2, "open"));
		assertEquals(List.of("gis01:6443 refused -> open", "gis01:2 not asked -> open", "gis01:1 open -> not asked"),
				RunDifference.between(before, after).ranges().stream().map(ChangedPorts::words).toList());
		assertEquals(List.of(), RunDifference.between(before, before).changes());
	}

	@Test
	void neighbouringPortsToWhichTheSameHappenedAreOneRange() {
		KeptRun before = run(START, all(1, 65_535, port -> port <= 100 ? "open" : "refused"));
		KeptRun after = run(START, all(1, 65_535, port -> port == 50 ? "open" : port <= 60_000 ? "filtered" : "refused"));
		assertEquals(59_999, RunDifference.between(before, after).changes().size());
		assertEquals(List.of("gis01:1-49 open -> filtered", "gis01:51-100 open -> filtered", "gis01:101-60000 refused -> filtered"),
				words(before, after));
		assertEquals(List.of("gis01:1-8 not asked -> open", "gis01:9 open -> refused", "gis01:10-99 open -> not asked"),
				words(run(START, all(9, 99, port -> "open")), run(START, all(1, 9, port -> port == 9 ? "refused" : "open"))));
	}

	/** As is a port that stands in a run twice, and one of a rule that knows no number. */
	@Test
	void portsOfTwoHostsOrProtocolsStayApart() {
		KeptResult[] open = { on("gis01", 1, "TCP", "a"), on("gis02", 2, "TCP", "b"), on("gis02", 3, "UDP", "c"), on("gis02", 4, "TCP", "d"),
				on("gis02", 4, "TCP", "e"), on("gis02", 5, "TCP", "f"), on("gis02", 0, "TCP", "g"), on("gis02", 1, "TCP", "h") };
		assertEquals(List.of("gis01:1", "gis02:2", "gis02:3", "gis02:4", "gis02:4 (e)", "gis02:5", "gis02 g", "gis02:1"),
				RunDifference.between(run(START), run(START, open)).ranges().stream().map(ChangedPorts::target).toList());
	}

	private static KeptResult on(String host, int port, String protocol, String rule) {
		return new KeptResult(host, port, protocol, "", "", rule, "open", "open", 1, List.of(), Optional.empty(), "");
	}

	private static KeptResult[] all(int first, int last, IntFunction<String> verdict) {
		return IntStream.rangeClosed(first, last).mapToObj(port -> new KeptResult("gis01", port, "TCP", "TCP", "", "", verdict.apply(port),
				verdict.apply(port), 1, List.of(), Optional.empty(), "")).toArray(KeptResult[]::new);
	}

	private static List<String> words(KeptRun before, KeptRun after) {
		return RunDifference.between(before, after).ranges().stream().map(ChangedPorts::words).toList();
	}

	@Test
	void thePageShowsWhatToDoFirstAndEscapesWhatOthersSay() {
		KeptResult evil = new KeptResult("gis01", 80, "TCP", "HTTP", "", "", "wrong-service",
				"wrong service: <script>alert(1)</script>", 1, List.of(), Optional.empty(), "java (process 7)");
		String page = new String(ReportFormat.HTML.write(run(START, result(6443, "open"), result(6080, "refused"), evil)),
				StandardCharsets.UTF_8);
		assertTrue(page.indexOf("To do") < page.indexOf("6443"), "what is to be done comes first");
		assertTrue(page.contains("Start the service on gis01"));
		assertTrue(page.contains("owner: java (process 7)"));
		assertFalse(page.contains("<script>"));
		assertTrue(page.contains("&lt;script&gt;"));
	}

	@Test
	void aReportNamesTheFirstStepThatBreaks() {
		KeptResult broken = new KeptResult("gis01", 6443, "TCP", "HTTPS", "", "", "wrong-service", "wrong service: it does not speak TLS", 3,
				List.of(step("RESOLVE", "DONE"), step("CONNECT", "DONE"), step("TLS", "FAILED")), Optional.empty(), "");
		KeptRun run = run(START, broken, result(6444, "open"));
		assertEquals("resolve ok -> connect ok -> TLS broken", broken.way());
		String page = new String(ReportFormat.HTML.write(run), StandardCharsets.UTF_8);
		assertTrue(page.contains("\u2713 connect: said") && page.contains("<span class=\"bad\">\u2717 TLS: said</span>"), page);
		String[] lines = new String(ReportFormat.CSV.write(run), StandardCharsets.UTF_8).split("\r\n");
		assertTrue(lines[0].endsWith(",broken") && lines[1].endsWith(",TLS") && lines[2].endsWith(","), String.join("\n", lines));
	}

	private static KeptResult.KeptStep step(String kind, String outcome) {
		return new KeptResult.KeptStep(kind, outcome, "said", 1);
	}

	@Test
	void theSheetQuotesAndHoldsNoFormula() {
		KeptResult evil = new KeptResult("gis01", 80, "TCP", "HTTP", "=1+1", "", "wrong-service", "a \"b\", c", 1, List.of(),
				Optional.empty(), "java (process 7)");
		String[] lines = new String(ReportFormat.CSV.write(run(START, evil)), StandardCharsets.UTF_8).split("\r\n");
		assertEquals(2, lines.length);
		assertEquals("gis01,80,TCP, =1+1,,HTTP,wrong-service,\"a \"\"b\"\", c\",1.0,,,java (process 7),", lines[1]);
	}

	@Test
	void theDataIsReadByPrograms() {
		Map<?, ?> json = Json.mapper().readValue(ReportFormat.JSON.write(run(START, result(6080, "refused"))), Map.class);
		Map<?, ?> first = (Map<?, ?>) ((List<?>) json.get("results")).getFirst();
		assertEquals(6080, first.get("port"));
		assertEquals("refused", first.get("verdict"));
		assertEquals(1.5, first.get("millis"));
	}

	@Test
	void aFormatIsKnownByTheFilesName() {
		assertEquals(Optional.of(ReportFormat.HTML), ReportFormat.ofFile("Ports of gis01.HTML"));
		assertEquals(Optional.of(ReportFormat.CSV), ReportFormat.ofFile("/tmp/a.b/c.csv"));
		assertEquals(Optional.empty(), ReportFormat.ofFile("report"));
	}
}
