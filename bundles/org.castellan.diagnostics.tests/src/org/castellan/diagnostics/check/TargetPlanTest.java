// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.catalog.Service;
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
			Workflow Manager Server,  BETWEEN_MACHINES, 13820, true
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
