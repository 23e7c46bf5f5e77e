// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.castellan.diagnostics.check.Checking.HERE;
import static org.castellan.diagnostics.check.Checking.check;
import static org.castellan.diagnostics.check.Checking.operation;
import static org.castellan.diagnostics.check.Checking.planned;
import static org.castellan.diagnostics.check.Checking.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.castellan.core.work.Progress;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.process.OwnClassPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is checked, in which order and how fast, and what is said of a port and of a name. */
class CheckPortsOperationTest {

	private final Servers servers = new Servers();

	@AfterEach
	void stop() throws Exception {
		servers.close();
	}

	@Test
	void aListenerIsOpenAndAFreePortIsRefused() throws Exception {
		int port = servers.silent();
		int free = FreePort.find();
		List<ProbeResult> results = check(Target.of(HERE, port), Target.of(HERE, free));
		assertEquals(new Verdict.Open(), results.get(0).verdict());
		assertEquals(Optional.empty(), results.get(0).problem());
		assertEquals(List.of(Step.Kind.RESOLVE, Step.Kind.CONNECT), results.get(0).steps().stream().map(Step::kind).toList());
		assertEquals(new Verdict.Refused(), results.get(1).verdict());
		assertEquals("CAS-1211", results.get(1).problem().orElseThrow().code());
		assertEquals(Step.Kind.CONNECT, results.get(1).firstBroken().orElseThrow().kind());
	}

	@Test
	void aScannedPortThatIsRefusedIsNoProblem() throws Exception {
		ProbeResult result = check(Target.of(HERE, FreePort.find()).notNeeded()).getFirst();
		assertEquals(new Verdict.Refused(), result.verdict());
		assertFalse(result.isProblem());
	}

	@Test
	void aNameNobodyKnowsIsUnknown() throws Exception {
		ProbeResult result = check(Target.of("no-such-host.invalid", 80)).getFirst();
		// where no name server answers at all, it cannot be told
		assertTrue(result.verdict() instanceof Verdict.NameUnknown || result.verdict() instanceof Verdict.CouldNotCheck);
		assertEquals(Step.Kind.RESOLVE, result.firstBroken().orElseThrow().kind());
	}

	@Test
	void anAddressOfVersionSixMayBeWrittenWithAndWithoutBrackets() throws Exception {
		int port = FreePort.find();
		for (ProbeResult result : check(Target.of("[::1]", port), Target.of("::1", port))) {
			assertEquals("[::1]:" + port, result.target().toString());
			// a machine without version 6 has no way there
			assertTrue(result.verdict() instanceof Verdict.Refused || result.verdict() instanceof Verdict.Unreachable
					|| result.verdict() instanceof Verdict.CouldNotCheck, result.verdict().words());
		}
	}

	@Test
	void anAddressOfAZoneThatIsNotHereIsNoUnknownName() throws Exception {
		ProbeResult result = check(Target.of("[fe80::1%nosuchcard]", 80)).getFirst();

		assertInstanceOf(Verdict.CouldNotCheck.class, result.verdict());
		assertTrue(result.verdict().words().contains("the zone that the address names"), result.verdict().words());
	}

	@Test
	void whatHasNoPortOrNoTcpCouldNotBeChecked() throws Exception {
		PortCatalog catalog = PortCatalog.standard();
		for (String id : List.of("lm-vendor", "beacon-14", "beacon-10-ping", "beacon-8-browser")) {
			PortRule rule = catalog.rule(id).orElseThrow();
			List<ProbeResult> results = check(Target.of(HERE, rule).toArray(Target[]::new));
			assertEquals(1, results.size());
			assertEquals("could-not-check", results.getFirst().verdict().word(), id);
		}
	}

	@Test
	void manyHostsMustBeConfirmed() throws Exception {
		CheckRequest request = CheckRequest.of(List.of(Target.of("127.0.0.1", 1), Target.of("127.0.0.2", 1)));
		CheckOutcome.Refused refused = assertInstanceOf(CheckOutcome.Refused.class, run(request, Progress.none()));
		assertEquals("CAS-1204", refused.problems().getFirst().code());
		assertInstanceOf(CheckOutcome.Checked.class, run(request.confirm(), Progress.none()));
	}

	@Test
	void nothingAndTooMuchAreRefused() throws Exception {
		assertInstanceOf(CheckOutcome.Refused.class, run(CheckRequest.of(List.of()), Progress.none()));
		CheckOutcome.Refused refused = assertInstanceOf(CheckOutcome.Refused.class,
				run(CheckRequest.of(Collections.nCopies(CheckRequest.MOST_TARGETS + 1, Target.of(HERE, 1))), Progress.none()));
		assertEquals("CAS-1205", refused.problems().getFirst().code());
	}

	@Test
	void tenThousandTargetsKeepTheirOrder() throws Exception {
		int port = servers.silent();
		List<Target> targets = IntStream.range(0, 10_000)
				.mapToObj(i -> i == 7_777 ? Target.of(HERE, port) : Target.of(HERE, 1 + i % 19)).toList();
		List<ProbeResult> heard = Collections.synchronizedList(new ArrayList<>());
		CheckOutcome.Checked checked = assertInstanceOf(CheckOutcome.Checked.class,
				operation(null).check(CheckRequest.of(targets).withTimeout(Checking.TIMEOUT), Progress.none(), heard::add));
		assertEquals(targets, checked.run().results().stream().map(ProbeResult::target).toList());
		assertEquals(10_000, heard.size());
		assertTrue(checked.run().results().get(7_777).verdict().isOpen());
	}

	@Test
	void severalHostsKeepToTheRate() throws Exception {
		List<Target> targets = IntStream.range(0, 40).mapToObj(i -> Target.of("127.0.0." + (1 + i % 2), 1)).toList();
		long began = System.nanoTime();
		run(CheckRequest.of(targets).confirm().withPerSecond(100), Progress.none());
		assertTrue(System.nanoTime() - began >= TimeUnit.MILLISECONDS.toNanos(380), "forty at a hundred in a second were faster");
	}

	@Test
	void aFewSocketsAreEnoughForManyTargets() throws Exception {
		int port = servers.silent();
		CheckOutcome.Checked checked = assertInstanceOf(CheckOutcome.Checked.class,
				run(CheckRequest.of(Collections.nCopies(300, Target.of(HERE, port))).withTimeout(Checking.TIMEOUT)
						.withOpenSockets(2), Progress.none()));
		assertTrue(checked.run().results().stream().allMatch(result -> result.verdict().isOpen()));
	}

	@Test
	void oneLicencePortOfTenIsEnough() throws Exception {
		int port = servers.silent();
		PortRule scan = PortCatalog.standard().rule("lm-scan").orElseThrow();
		Target open = planned(scan, port);
		Target closed = planned(scan, FreePort.find());
		List<ProbeResult> results = check(closed, open);
		assertEquals(new Verdict.Refused(), results.getFirst().verdict());
		assertFalse(results.getFirst().isProblem());
		assertTrue(check(closed).getFirst().isProblem());
	}

	/** As a site sets it that has no use for version 6. */
	@Test
	void withoutVersionSixTheOthersAreChecked() throws Exception {
		int port = servers.silent();
		List<String> printed = new ArrayList<>();
		try (ForeignProcess program = ForeignProcess.start(List.of(ForeignProcess.javaCommand(), "-Djava.net.preferIPv4Stack=true", "-cp",
				OwnClassPath.joined(), CheckMain.class.getName(), Integer.toString(port), "::1", "127.0.0.1"))) {
			program.awaitLine(line -> printed.add(line) && line.equals("end"), Duration.ofSeconds(60));
		}
		assertTrue(printed.contains("127.0.0.1 open"), printed::toString);
		assertTrue(printed.contains("::1 could not check: this program runs without version 6 of the Internet protocol"), printed::toString);
	}
}
