// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.castellan.core.net.PortNumber;
import org.castellan.diagnostics.catalog.Certainty;
import org.castellan.diagnostics.catalog.Choice;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.catalog.Protocol;
import org.castellan.diagnostics.catalog.Service;
import org.castellan.diagnostics.catalog.Usual;
import org.castellan.diagnostics.catalog.WhenTaken;
import org.castellan.diagnostics.check.PortRun;
import org.castellan.diagnostics.check.ProbeResult;
import org.castellan.diagnostics.check.Step;
import org.castellan.diagnostics.check.Target;
import org.castellan.diagnostics.check.Verdict;
import org.junit.jupiter.api.Test;

/** The result tree, the detail and the picture of flows, over the same few ports. */
class ResultModelTest {

	private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
	private static final Target HTTPS = target("gis01", "ArcGIS Server", 6443, true);
	private static final Target HTTP = target("gis01", "ArcGIS Server", 6080, true);
	private static final Target CLUSTER = target("gis01", "ArcGIS Server", 4000, false);
	private static final Target PORTAL = target("gis01", "Portal for ArcGIS", 7443, true);
	private static final Target UDP = target("gis01", "Portal for ArcGIS", 161, true);
	private static final List<Target> TARGETS = List.of(HTTPS, HTTP, CLUSTER, PORTAL, UDP);
	private static final List<ProbeResult> RESULTS = List.of(result(HTTPS, new Verdict.Open()), result(HTTP, new Verdict.Filtered()),
			result(CLUSTER, new Verdict.Refused()), result(PORTAL, new Verdict.Open()),
			result(UDP, new Verdict.CouldNotCheck("UDP answers nobody")));

	private final ResultModel model = new ResultModel();

	@Test
	void everyPortIsThereBeforeItsVerdict() {
		model.begin(TARGETS);
		model.add(RESULTS.getFirst());

		assertAll(() -> assertEquals(List.of("gis01 \u00b7 ArcGIS Server", "gis01 \u00b7 Portal for ArcGIS"),
				model.rows().stream().map(CellText::name).toList()),
				() -> assertEquals(List.of("open", "asking\u2026", "asking\u2026"),
						model.rows().getFirst().below().stream().map(CellText::verdict).toList()),
				() -> assertEquals(Mark.WAITING, model.rows().getFirst().mark()),
				() -> assertEquals("1 of 5 ports\u2026", model.summary()));
	}

	@Test
	void aProductIsMarkedByTheWorstOfWhatIsNeeded() {
		finish();

		ResultRow server = model.rows().getFirst();
		assertAll(() -> assertEquals(Mark.BAD, server.mark()), () -> assertEquals("1 of 2 open", CellText.verdict(server)),
				() -> assertEquals(List.of(Mark.OK, Mark.BAD, Mark.QUIET), server.below().stream().map(ResultRow::mark).toList()),
				() -> assertEquals(Mark.UNKNOWN, model.rows().getLast().mark(), "could not check is never bad"),
				() -> assertEquals("5 ports in 1.5 s: 2 open, 1 to look at, 1 could not be checked, 1 not needed", model.summary()));
	}

	@Test
	void aProductIsWellWhereAllThatIsNeededIsOpenWhateverElseIsClosed() {
		model.begin(List.of(HTTPS, CLUSTER));
		model.add(RESULTS.get(0));
		model.add(RESULTS.get(2));

		ResultRow server = model.rows().getFirst();
		assertEquals("1 of 1 open", CellText.verdict(server));
		assertEquals(Mark.OK, server.mark());
	}

	@Test
	void onlyProblemsLeavesWhatAPersonShouldLookAt() {
		finish();
		model.showOnlyProblems(true);

		assertEquals(List.of("6080 web", "161 web"),
				model.rows().stream().flatMap(row -> row.below().stream()).map(CellText::name).toList());
		assertEquals(List.of("1 of 2 open", "1 of 2 open"), model.rows().stream().map(CellText::verdict).toList(),
				"what is out of sight counts, too");
		assertEquals(5, model.allRows().stream().mapToInt(row -> row.below().size()).sum());
	}

	@Test
	void aStoppedCheckSaysSoAndAnotherBeginsAnew() {
		model.begin(TARGETS);
		model.end(new PortRun(NOON, Duration.ofMillis(20), "here", RESULTS, true));
		assertTrue(model.summary().startsWith("Stopped."), model.summary());

		model.begin(List.of(HTTPS));
		assertEquals(1, model.rows().size());
		model.end(new PortRun(NOON, Duration.ofMillis(20), "here", List.of(result(HTTPS, new Verdict.Open())), false));
		assertEquals("1 port in 20 ms: 1 open", model.summary());
		model.begin(List.of(HTTPS));
		assertEquals(Optional.empty(), model.run());
	}

	@Test
	void aLateResultOfAnEarlierCheckChangesNothing() {
		model.begin(List.of(PORTAL));
		model.add(RESULTS.getFirst());

		assertEquals("0 of 1 ports\u2026", model.summary());
	}

	@Test
	void onlyTheProductThatHasNewsIsMadeAnew() {
		model.begin(TARGETS);
		List<ResultRow> before = model.rows();
		model.add(RESULTS.getFirst());
		List<ResultRow> after = model.rows();
		assertNotSame(before.getFirst(), after.getFirst());
		assertSame(before.getLast(), after.getLast());
		assertSame(after.getFirst().below().getLast(), before.getFirst().below().getLast());

		model.add(RESULTS.getFirst());
		assertSame(after.getFirst(), model.rows().getFirst(), "the same word again is no news");
		model.showOnlyProblems(true);
		model.add(RESULTS.get(1));
		assertEquals(List.of("6080 web"), model.rows().getFirst().below().stream().map(CellText::name).toList());
		assertSame(model.rows().getFirst(), model.rows().getFirst());
	}

	@Test
	void theDetailAndTheRowNameTheProgramBehindAPortOfThisComputer() {
		ProbeResult open = new ProbeResult(Target.of("localhost", 6443), new Verdict.Open(), Duration.ofMillis(2), List.of());
		ResultRow.Port row = new ResultRow.Port(0, open.target(), Optional.of(open.ownedBy(Optional.of("java (process 7)"))));
		assertEquals("java (process 7)", CellText.owner(row));
		assertEquals("Open. Used by java (process 7).", Detail.of(row).verdict());
		assertEquals("Open.", Detail.of(new ResultRow.Port(0, open.target(), Optional.of(open))).verdict());
	}

	@Test
	void theDetailTellsTheWayTheReasonAndTheRemedy() {
		finish();
		Detail detail = Detail.of((ResultRow.Port) model.rows().getFirst().below().get(1));

		assertAll(() -> assertEquals("6080 web \u00b7 clients \u2192 ArcGIS Server", detail.title()),
				() -> assertEquals("Filtered: no answer in time.", detail.verdict()),
				() -> assertEquals("Connect: no answer (1.5 s)", Detail.words(detail.steps().getLast())),
				() -> assertTrue(detail.remedy().contains("CAS-1212"), detail.remedy()),
				() -> assertTrue(detail.source().startsWith("Source: Ports used by ArcGIS Server \u00b7 certain."), detail.source()),
				() -> assertTrue(detail.text().contains("\u2717 Connect: no answer"), detail.text()));
	}

	@Test
	void thePictureHasALineForEachProductAndNamesItsClosedPorts() {
		finish();
		FlowMap map = FlowMap.of("here", model.allRows());

		FlowMap.Host host = map.hosts().getFirst();
		assertEquals(1, map.hosts().size());
		assertEquals(new FlowMap.Flow("ArcGIS Server", Mark.BAD, "1 of 2 open", "6080"), host.flows().getFirst());
		assertEquals(Mark.UNKNOWN, host.flows().getLast().mark());
		assertEquals("1 of 2 open, look at 6080", host.flows().getFirst().remark());
		assertEquals("1 of 2 open", host.flows().getLast().remark());
	}

	@Test
	void whoCannotSeeThePictureIsToldTheSame() {
		finish();
		assertEquals("From here. gis01: ArcGIS Server 1 of 2 open, look at 6080; Portal for ArcGIS 1 of 2 open",
				FlowMap.of("here", model.allRows()).words());
	}

	private void finish() {
		model.begin(TARGETS);
		RESULTS.forEach(model::add);
		model.end(new PortRun(NOON, Duration.ofMillis(1500), "here", RESULTS, false));
	}

	private static ProbeResult result(Target target, Verdict verdict) {
		List<Step> steps = verdict instanceof Verdict.Filtered
				? List.of(new Step(Step.Kind.RESOLVE, Step.Outcome.DONE, "10.1.2.3", Duration.ofMillis(1)),
						new Step(Step.Kind.CONNECT, Step.Outcome.FAILED, "no answer", Duration.ofMillis(1500)))
				: List.of();
		return new ProbeResult(target, verdict, Duration.ofMillis(2), steps);
	}

	private static Target target(String host, String product, int port, boolean needed) {
		PortRule rule = new PortRule(product + port, product, "web", Ports.parse("" + port), Protocol.TCP, Set.of(Direction.IN), "Users",
				Service.TCP, Choice.NOT_SAID, WhenTaken.UNKNOWN, "all", Usual.YES, Certainty.CERTAIN, "", "Ports used by ArcGIS Server");
		return new Target(host, Optional.of(new PortNumber(port)), Protocol.TCP, Service.TCP, Optional.of(rule), needed, false);
	}
}
