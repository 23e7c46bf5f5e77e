// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.Certainty;
import org.castellan.diagnostics.catalog.Choice;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.catalog.Protocol;
import org.castellan.diagnostics.catalog.Service;
import org.castellan.diagnostics.catalog.Usual;
import org.castellan.diagnostics.catalog.WhenTaken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetPlanTest {

	@Test
	void aPortThatSeveralRulesNameIsAskedOnce() throws ProblemException {
		List<Target> targets = plan(TargetPlan.FROM_OUTSIDE, "Portal for ArcGIS", "a", "b");
		assertEquals(targets.size(), Set.copyOf(targets).size());
		assertEquals(2, targets.stream().filter(target -> target.port().orElseThrow().value() == 7443).count());
		assertTrue(targets.stream().noneMatch(target -> target.port().orElseThrow().value() == 2000), "an ephemeral port");
	}

	@Test
	void portsBetweenMachinesHaveToAnswerOnlyWhereTheyAloneAreAsked() throws ProblemException {
		assertFalse(target(plan(TargetPlan.FROM_OUTSIDE, "portal", "a"), 7654).needed());
		assertTrue(target(plan(TargetPlan.FROM_OUTSIDE, "portal", "a"), 7443).needed());
		assertTrue(target(plan(Set.of(Direction.BETWEEN_MACHINES), "portal", "a"), 7654).needed());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			ArcGIS Server,            IN,               6443,  true
			ArcGIS Server,            IN,               6080,  false
			ArcGIS Server,            BETWEEN_MACHINES, 4000,  false
			portal,                   IN,               7443,  true
			portal,                   IN,               7080,  false
			portal,                   BETWEEN_MACHINES, 7443,  true
			portal,                   BETWEEN_MACHINES, 7080,  false
			portal,                   BETWEEN_MACHINES, 5701,  false
			portal,                   BETWEEN_MACHINES, 7820,  true
			ArcGIS Data Store,        IN,               2443,  true
			ArcGIS Data Store,        IN,               29079, true
			ArcGIS Data Store,        BETWEEN_MACHINES, 29858, true
			ArcGIS Data Store,        BETWEEN_MACHINES, 29874, false
			ArcGIS Data Store,        BETWEEN_MACHINES, 29878, true
			GeoAnalytics,             BETWEEN_MACHINES, 12181, true
			GeoAnalytics,             BETWEEN_MACHINES, 2181,  false
			Workflow Manager Server,  BETWEEN_MACHINES, 13820, true
			ArcGIS Server,            LOCAL,            6006,  true
			portal,                   LOCAL,            5701,  false
			Flexera inventory beacon, OUT,              389,   true
			""")
	void whatIsOffByDefaultOrOfSomeVersionsOnlyNeedNotAnswer(String product, Direction direction, int port, boolean needed)
			throws ProblemException {
		assertEquals(needed, target(plan(Set.of(direction), product, "a"), port).needed());
	}

	@Test
	void aPortThatIsOffByDefaultIsNotInUseAndNoProblem() throws ProblemException {
		Target off = target(plan(TargetPlan.FROM_OUTSIDE, "ArcGIS Server", "a"), 6080);
		ProbeResult result = new ProbeResult(off, new Verdict.Refused(), Duration.ZERO, List.of());

		assertFalse(result.isProblem());
		assertEquals("not in use here: nobody listens", result.words());
		assertEquals("refused: nobody listens", new ProbeResult(Target.of("a", 6080).notNeeded(), new Verdict.Refused(), Duration.ZERO,
				List.of()).words());
	}

	/** A port that one product needs stays needed, whatever is planned beside it, and in which order. */
	@Test
	void noNeededPortVanishesBesideAnotherProduct() throws ProblemException {
		PortCatalog catalog = PortCatalog.standard();
		for (Set<Direction> directions : List.of(TargetPlan.FROM_OUTSIDE, Set.of(Direction.IN), Set.of(Direction.BETWEEN_MACHINES))) {
			for (String first : catalog.products()) {
				for (String second : catalog.products()) {
					List<PortRule> both = new ArrayList<>(catalog.of(first));
					both.addAll(catalog.of(second));
					Set<String> together = neededOf(TargetPlan.of(List.of("a"), both, directions, true));
					for (String product : List.of(first, second)) {
						Set<String> alone = neededOf(TargetPlan.of(List.of("a"), catalog.of(product), directions, true));
						assertTrue(together.containsAll(alone), () -> first + " and " + second + " lack some of " + alone + ": " + together);
					}
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			ArcGIS Server, LOCAL,                     6006, true
			portal,        LOCAL,                     7443, true
			portal,        IN LOCAL,                  7443, false
			portal,        IN LOCAL,                  7654, true
			portal,        LOCAL,                     7820, true
			portal,        BETWEEN_MACHINES LOCAL,    7820, false
			portal,        IN BETWEEN_MACHINES LOCAL, 7820, true
			""")
	void whatTheMachinesOwnProgramsAloneNeedHasToAnswerThemAlone(String product, String directions, int port, boolean inside)
			throws ProblemException {
		Set<Direction> asked = Stream.of(directions.split(" ")).map(Direction::valueOf).collect(Collectors.toSet());
		Target target = target(plan(asked, product, "a"), port);
		assertTrue(target.needed());
		assertEquals(inside, target.inside());
	}

	@Test
	void portsOfSitesWithSeveralMachinesHaveToAnswerOnlyWhereThoseBetweenMachinesAreAsked() {
		PortRule several = new PortRule("queue", "Print server", "queue", Ports.parse("631"), Protocol.TCP,
				Set.of(Direction.BETWEEN_MACHINES, Direction.LOCAL), "", Service.TCP, Choice.NOT_SAID, WhenTaken.UNKNOWN, "all",
				Usual.SEVERAL_MACHINES, Certainty.CERTAIN, "", "");
		assertFalse(TargetPlan.of(List.of("a"), List.of(several), Set.of(Direction.LOCAL), true).getFirst().needed());
		assertTrue(TargetPlan.of(List.of("a"), List.of(several), Set.of(Direction.LOCAL, Direction.BETWEEN_MACHINES), true).getFirst()
				.needed());
	}

	private static Set<String> neededOf(List<Target> targets) {
		return targets.stream().filter(Target::needed).map(target -> target + " " + target.protocol() + " " + target.expected())
				.collect(Collectors.toSet());
	}

	@Test
	void aStoreThatIsNeededIsAskedForByItsOwnRule() throws ProblemException {
		List<PortRule> rules = new ArrayList<>(PortCatalog.standard().of("GeoEvent Server"));
		rules.addAll(PortCatalog.standard().of("ArcGIS Data Store"));
		Target store = target(TargetPlan.of(List.of("a"), rules, Set.of(Direction.BETWEEN_MACHINES), true), 9220);
		assertEquals("datastore-spatiotemporal", store.rule().orElseThrow().id());
		assertTrue(store.needed());
	}

	@Test
	void eachServiceThatIsExpectedOnAPortIsAsked() throws ProblemException {
		List<PortRule> rules = new ArrayList<>(PortCatalog.standard().of("ArcGIS License Manager"));
		rules.addAll(PortCatalog.standard().of("Castellan"));
		assertEquals(Set.of(Service.FLEXNET, Service.CASTELLAN),
				TargetPlan.of(List.of("a"), rules, TargetPlan.FROM_OUTSIDE, true).stream()
						.filter(target -> target.port().map(port -> port.value() == 27_005).orElse(false)).map(Target::expected)
						.collect(Collectors.toSet()));
	}

	@Test
	void portsOfARangeThatIsLookedThroughNeedNotAnswer() {
		assertTrue(TargetPlan.of(List.of("a"), Ports.parse("443,6443"), Service.HTTPS).stream().allMatch(Target::needed));
		assertTrue(TargetPlan.of(List.of("a"), Ports.parse("443,1-5"), Service.TCP).stream().noneMatch(Target::needed));
	}

	private static List<Target> plan(Set<Direction> directions, String product, String... hosts) throws ProblemException {
		return TargetPlan.of(List.of(hosts), PortCatalog.standard().of(product), directions, true);
	}

	private static Target target(List<Target> targets, int port) {
		return targets.stream().filter(target -> target.port().orElseThrow().value() == port).findFirst().orElseThrow();
	}
}
