// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.catalog.Service;
import org.junit.jupiter.api.Test;

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
		assertFalse(target(plan(TargetPlan.FROM_OUTSIDE, "portal", "a"), 5701).needed());
		assertTrue(target(plan(TargetPlan.FROM_OUTSIDE, "portal", "a"), 7443).needed());
		assertTrue(target(plan(Set.of(Direction.BETWEEN_MACHINES), "portal", "a"), 5701).needed());
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
