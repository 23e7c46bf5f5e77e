// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.castellan.core.problem.Problem;
import org.castellan.core.work.Progress;
import org.castellan.diagnostics.catalog.Service;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host whose name leads to ::1 and to 127.0.0.1: the name is made up, the listeners are real. */
class SeveralAddressesTest {

	private static final Duration PATIENCE = Duration.ofSeconds(20);
	private static final String HOST = "both.example";
	private static final String SIX = "0:0:0:0:0:0:0:1";
	private static final String FOUR = "127.0.0.1";

	@BeforeAll
	static void bothVersions() throws IOException {
		try (ServerSocket six = listener(SIX, 0)) {
			assumeTrue(six.isBound());
		} catch (IOException e) {
			assumeTrue(false, "this machine has no version 6");
		}
	}

	@Test
	void oneThatListensIsEnoughAndTheOtherIsTold() throws Exception {
		try (ServerSocket four = listener(FOUR, 0)) {
			ProbeResult result = check(four.getLocalPort(), Service.TCP, PortProbes.standard(InstantSource.system()));

			assertAll(() -> assertEquals(new Verdict.Open(), result.verdict()), () -> assertFalse(result.isProblem()),
					() -> assertEquals(HOST + " is " + SIX + ", " + FOUR + ", asked at the same time", result.steps().get(0).detail()),
					() -> assertEquals(FOUR + " accepted; " + SIX + " refused: nobody listens", result.steps().get(1).detail()));
		}
	}

	@Test
	void versionSixIsPreferred() throws Exception {
		try (ServerSocket four = listener(FOUR, 0); ServerSocket six = listener(SIX, four.getLocalPort())) {
			ProbeResult result = check(six.getLocalPort(), Service.TCP, PortProbes.standard(InstantSource.system()));

			assertEquals(SIX + " accepted; " + FOUR + " accepted", result.steps().get(1).detail());
		}
	}

	@Test
	void whereNobodyListensBothAreTold() throws Exception {
		int port;
		try (ServerSocket four = listener(FOUR, 0); ServerSocket six = listener(SIX, four.getLocalPort())) {
			port = six.getLocalPort();
		}
		ProbeResult result = check(port, Service.TCP, PortProbes.standard(InstantSource.system()));

		assertEquals(new Verdict.Refused(), result.verdict());
		assertEquals(SIX + " refused: nobody listens; " + FOUR + " refused: nobody listens", result.firstBroken().orElseThrow().detail());
	}

	@Test
	void whereOnlyOneAddressServesTheVerdictIsItsAndAPersonIsWarned() throws Exception {
		PortProbe probe = reached -> reached.address().getAddress().getHostAddress().equals(FOUR)
				? new ProbeResult(reached.target(), new Verdict.Open(), reached.spent(), reached.steps())
				: new ProbeResult(reached.target(), new Verdict.WrongService("something else"), reached.spent(), reached.steps());
		try (ServerSocket four = listener(FOUR, 0); ServerSocket six = listener(SIX, four.getLocalPort())) {
			ProbeResult result = check(six.getLocalPort(), Service.HTTPS, PortProbes.standard(InstantSource.system()).with(Service.HTTPS, probe));

			assertAll(() -> assertEquals(new Verdict.Open(), result.verdict()),
					() -> assertEquals("CAS-1218", result.problem().orElseThrow().code()),
					() -> assertTrue(result.problem().orElseThrow().what().contains(SIX + ": wrong service: something else")));
		}
	}

	@ParameterizedTest
	@CsvSource({ "FILTERED, '', true", "UNREACHABLE, no route to host, true", "UNREACHABLE, network is unreachable, false",
			"REFUSED, '', false" })
	void aPersonIsWarnedWhereClientsWaitForThePreferredAddress(Reply.Kind preferred, String reason, boolean warned) throws Exception {
		AskedTarget asked = new AskedTarget(0, Target.of(HOST, 443), List.of(InetAddress.getByName(SIX), InetAddress.getByName(FOUR)),
				Step.done(Step.Kind.RESOLVE, "", Duration.ZERO));
		asked.replied(0, new Reply(preferred, reason, Duration.ofSeconds(2)));
		asked.replied(1, new Reply(Reply.Kind.OPEN, "", Duration.ZERO));

		assertEquals(new Verdict.Open(), asked.result().verdict());
		assertEquals(warned ? Optional.of("CAS-1218") : Optional.empty(), asked.result().problem().map(Problem::code));
		assertEquals(warned, asked.reached(Duration.ZERO).getFirst().steps().stream().anyMatch(step -> step.kind() == Step.Kind.ADDRESSES));
	}

	/** Two addresses of one version are two machines, which are asked no faster than two hosts are. */
	@Test
	void aNameThatStandsForSeveralMachinesIsAskedAtTheRateOfSeveral() throws Exception {
		NameLookup names = new NameLookup(PATIENCE,
				host -> new InetAddress[] { InetAddress.getByName(FOUR), InetAddress.getByName("127.0.0.2") });
		List<Target> targets = IntStream.range(2, 12).mapToObj(port -> Target.of(HOST, port, Service.TCP)).toList();
		long begun = System.nanoTime();
		new PortCheck(CheckRequest.of(targets).withTimeout(PATIENCE).withPerSecond(20), names, PortProbes.standard(InstantSource.system()), Progress.none(),
				ProbeListener.none()).run();
		Duration took = Duration.ofNanos(System.nanoTime() - begun);
		assertTrue(took.compareTo(Duration.ofMillis(700)) > 0, () -> "20 connections at 20 a second took " + took);
	}

	private static ServerSocket listener(String address, int port) throws IOException {
		return new ServerSocket(port, 50, InetAddress.getByName(address));
	}

	private static ProbeResult check(int port, Service service, PortProbes probes) throws InterruptedException {
		NameLookup names = new NameLookup(PATIENCE,
				host -> new InetAddress[] { InetAddress.getByName(FOUR), InetAddress.getByName(SIX) });
		PortCheck check = new PortCheck(CheckRequest.of(List.of(Target.of(HOST, port, service))).withTimeout(PATIENCE), names, probes, Progress.none(),
				ProbeListener.none());
		check.run();
		return check.results().getFirst();
	}
}
