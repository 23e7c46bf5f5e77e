// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.castellan.diagnostics.check.Checking.HERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.castellan.core.problem.Problem;
import org.castellan.core.work.Progress;
import org.castellan.diagnostics.catalog.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Probes that another bundle brings. */
class OwnProbesTest {

	private final Servers servers = new Servers();

	@AfterEach
	void stop() throws Exception {
		servers.close();
	}

	@Test
	void aProbeOfOnesOwnIsAsked() throws Exception {
		int port = servers.silent();
		PortProbes probes = PortProbes.standard(InstantSource.system()).with(Service.TCP, reached -> new ProbeResult(reached.target(),
				new Verdict.WrongService("mine"), reached.spent(), reached.steps()));
		CheckOutcome outcome = new CheckPortsOperation(probes, InstantSource.system()).check(
				CheckRequest.of(List.of(Target.of(HERE, port))).withTimeout(Checking.TIMEOUT), Progress.none(), ProbeListener.none());
		assertEquals("wrong service: mine",
				assertInstanceOf(CheckOutcome.Checked.class, outcome).run().results().getFirst().verdict().words());
	}

	@Test
	void aProbeOfOnesOwnThatFailsLeavesItsTargetUnknownAndTheOthersAlone() throws Exception {
		int port = servers.silent();
		PortProbes probes = PortProbes.standard(InstantSource.system()).with(Service.TCP, reached -> {
			throw new IllegalStateException("a mistake of its author's");
		});
		List<ProbeResult> heard = Collections.synchronizedList(new ArrayList<>());
		CheckOutcome outcome = new CheckPortsOperation(probes, InstantSource.system()).check(CheckRequest.of(
				List.of(Target.of(HERE, port), Target.of(HERE, servers.http("hello"), Service.HTTP))).withTimeout(Checking.TIMEOUT),
				Progress.none(), heard::add);
		List<ProbeResult> results = assertInstanceOf(CheckOutcome.Checked.class, outcome).run().results();
		assertEquals("could not check: its probe failed", results.get(0).verdict().words());
		assertEquals(new Verdict.Open(), results.get(1).verdict());
		assertEquals(2, heard.size());
	}

	@Test
	void aWarningOfAProbeOfOnesOwnIsItsOwn() throws Exception {
		PortProbes probes = PortProbes.standard(InstantSource.system()).with(Service.TCP, reached -> new ProbeResult(reached.target(),
				new Verdict.Open(), reached.spent(), List.of(new Step(Step.Kind.HELLO, Step.Outcome.WARNED, "the disk is full", Duration.ZERO))));
		CheckOutcome outcome = new CheckPortsOperation(probes, InstantSource.system()).check(
				CheckRequest.of(List.of(Target.of(HERE, servers.silent()))).withTimeout(Checking.TIMEOUT), Progress.none(), ProbeListener.none());
		Problem problem = assertInstanceOf(CheckOutcome.Checked.class, outcome).run().results().getFirst().problem().orElseThrow();
		assertEquals("CAS-1219", problem.code());
		assertTrue(problem.what().endsWith("with a warning: the disk is full."), problem.what());
	}
}
