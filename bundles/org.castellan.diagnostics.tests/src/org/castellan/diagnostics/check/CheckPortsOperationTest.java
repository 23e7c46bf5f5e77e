// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.castellan.core.api.Hello;
import org.castellan.core.api.ServiceState;
import org.castellan.core.json.Json;
import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.Problem;
import org.castellan.core.work.Progress;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Service;
import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.process.OwnClassPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckPortsOperationTest {

	private static final Duration TIMEOUT = Duration.ofSeconds(2);
	private static final Duration SHORT = Duration.ofMillis(400);
	private static final String HERE = "localhost";

	@TempDir
	private static Path directory;
	private static TestCertificate good;
	private static TestCertificate expired;
	private static TestCertificate ofAnother;

	private final Servers servers = new Servers();

	@BeforeAll
	static void certificates() throws Exception {
		good = TestCertificate.make(directory, "dns:localhost,ip:127.0.0.1", "-1d", 30);
		expired = TestCertificate.make(directory, "dns:localhost,ip:127.0.0.1", "-10d", 5);
		ofAnother = TestCertificate.make(directory, "dns:elsewhere.example", "-1d", 30);
	}

	@AfterEach
	void stop() throws Exception {
		servers.close();
	}

	@Test
	void aListenerIsOpenAndAFreePortIsRefused() throws Exception {
		int port = servers.silent();
		int free = FreePort.find();
		List<ProbeResult> results = check(TIMEOUT, Target.of(HERE, port), Target.of(HERE, free));
		assertEquals(new Verdict.Open(), results.get(0).verdict());
		assertEquals(Optional.empty(), results.get(0).problem());
		assertEquals(List.of(Step.Kind.RESOLVE, Step.Kind.CONNECT), results.get(0).steps().stream().map(Step::kind).toList());
		assertEquals(new Verdict.Refused(), results.get(1).verdict());
		assertEquals("CAS-1211", results.get(1).problem().orElseThrow().code());
		assertEquals(Step.Kind.CONNECT, results.get(1).firstBroken().orElseThrow().kind());
	}

	@Test
	void aScannedPortThatIsRefusedIsNoProblem() throws Exception {
		ProbeResult result = check(TIMEOUT, Target.of(HERE, FreePort.find()).notNeeded()).getFirst();
		assertEquals(new Verdict.Refused(), result.verdict());
		assertFalse(result.isProblem());
	}

	@Test
	void aNameNobodyKnowsIsUnknown() throws Exception {
		ProbeResult result = check(TIMEOUT, Target.of("no-such-host.invalid", 80)).getFirst();
		// where no name server answers at all, it cannot be told
		assertTrue(result.verdict() instanceof Verdict.NameUnknown || result.verdict() instanceof Verdict.CouldNotCheck);
		assertEquals(Step.Kind.RESOLVE, result.firstBroken().orElseThrow().kind());
	}

	@Test
	void anAddressOfVersionSixMayBeWrittenWithAndWithoutBrackets() throws Exception {
		int port = FreePort.find();
		for (ProbeResult result : check(TIMEOUT, Target.of("[::1]", port), Target.of("::1", port))) {
			assertEquals("[::1]:" + port, result.target().toString());
			// a machine without version 6 has no way there
			assertTrue(result.verdict() instanceof Verdict.Refused || result.verdict() instanceof Verdict.Unreachable
					|| result.verdict() instanceof Verdict.CouldNotCheck, result.verdict().words());
		}
	}

	@Test
	void anAddressOfAZoneThatIsNotHereIsNoUnknownName() throws Exception {
		ProbeResult result = check(TIMEOUT, Target.of("[fe80::1%nosuchcard]", 80)).getFirst();

		assertInstanceOf(Verdict.CouldNotCheck.class, result.verdict());
		assertTrue(result.verdict().words().contains("the zone that the address names"), result.verdict().words());
	}

	@Test
	void httpAnswersOrItIsAnotherService() throws Exception {
		int http = servers.http("hello");
		int https = servers.https(good, "hello");
		int greeting = servers.listen(socket -> socket.getOutputStream().write("SSH-2.0-test\r\n".getBytes(StandardCharsets.US_ASCII)));
		List<ProbeResult> results = check(TIMEOUT, Target.of(HERE, http, Service.HTTP), Target.of(HERE, https, Service.HTTP),
				Target.of(HERE, greeting, Service.HTTP));
		assertEquals(new Verdict.Open(), results.get(0).verdict());
		assertEquals("HTTP 200 OK", results.get(0).steps().getLast().detail());
		assertEquals("wrong-service", results.get(1).verdict().word());
		assertEquals("wrong-service", results.get(2).verdict().word());
		assertEquals("CAS-1214", results.get(2).problem().orElseThrow().code());
	}

	@Test
	void httpsWithACertificateThatClientsTakeIsOpen() throws Exception {
		ProbeResult result = checkTrusting(good.trusted(), Target.of(HERE, servers.https(good, ""), Service.HTTPS));
		assertEquals(new Verdict.Open(), result.verdict());
		assertEquals(List.of(Step.Kind.RESOLVE, Step.Kind.CONNECT, Step.Kind.TLS, Step.Kind.HELLO),
				result.steps().stream().map(Step::kind).toList());
		assertTrue(result.steps().get(2).detail().startsWith("TLSv1.3, CN=test, until "), result.steps().get(2).detail());
	}

	@Test
	void eachFaultOfACertificateIsNamed() throws Exception {
		assertCertificate("signed by itself", checkTrusting(null, Target.of(HERE, servers.https(good, ""), Service.HTTPS)));
		assertCertificate("ended on", checkTrusting(expired.trusted(), Target.of(HERE, servers.https(expired, ""), Service.TLS)));
		assertCertificate("elsewhere.example, not for localhost",
				checkTrusting(ofAnother.trusted(), Target.of(HERE, servers.https(ofAnother, ""), Service.HTTPS)));
	}

	private static void assertCertificate(String reason, ProbeResult result) {
		assertEquals("certificate-problem", result.verdict().word());
		assertTrue(result.verdict().words().contains(reason), result.verdict().words());
		assertEquals(Step.Kind.TLS, result.firstBroken().orElseThrow().kind());
		assertEquals("CAS-1215", result.problem().orElseThrow().code());
	}

	@Test
	void whatSpeaksNoTlsIsAnotherService() throws Exception {
		int http = servers.listen(socket -> {
			socket.getInputStream().read();
			socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		});
		assertEquals("wrong-service", check(TIMEOUT, Target.of(HERE, http, Service.HTTPS)).getFirst().verdict().word());
		assertEquals("wrong-service", check(TIMEOUT, Target.of(HERE, http, Service.CASTELLAN)).getFirst().verdict().word());
	}

	@Test
	void aHandshakeThatDoesNotEndInTimeCouldNotBeChecked() throws Exception {
		int silent = servers.silent();
		int dripping = servers.listen(socket -> {
			// a TLS record that announces 16,000 bytes and brings one of them every 50 ms
			socket.getOutputStream().write(new byte[] { 22, 3, 3, 0x3E, (byte) 0x80, 2 });
			while (!socket.isClosed()) {
				socket.getOutputStream().write(0);
				TimeUnit.MILLISECONDS.sleep(50);
			}
		});
		long began = System.nanoTime();
		for (ProbeResult result : check(SHORT, Target.of(HERE, silent, Service.HTTPS), Target.of(HERE, dripping, Service.HTTPS),
				Target.of(HERE, dripping, Service.CASTELLAN), Target.of(HERE, silent, Service.HTTP))) {
			assertEquals("could-not-check", result.verdict().word(), result.verdict().words());
			assertTrue(result.verdict().words().contains("in time"), result.verdict().words());
			assertEquals("CAS-1216", result.problem().orElseThrow().code());
		}
		assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(10), "it did not end when its time was up");
	}

	@Test
	void aLicenceServiceGreetsAndTellsItsClock() throws Exception {
		ProbeResult result = check(TIMEOUT, Target.of(HERE, servers.https(good, hello(Hello.API, Instant.now())), Service.CASTELLAN))
				.getFirst();
		assertEquals(new Verdict.Open(), result.verdict());
		assertEquals(List.of(Step.Kind.RESOLVE, Step.Kind.CONNECT, Step.Kind.TLS, Step.Kind.HELLO, Step.Kind.CLOCK, Step.Kind.LATENCY), result.steps().stream().map(Step::kind).toList());
		assertTrue(result.steps().get(3).detail().startsWith("Castellan 1.0.0 on licsrv01, running"), result.steps().toString());
		assertFalse(result.isProblem());
	}

	@Test
	void aClockThatDiffersIsAWarningOfAnOpenPort() throws Exception {
		int port = servers.https(good, hello(Hello.API, Instant.now().minusSeconds(90)));
		ProbeResult result = check(TIMEOUT, Target.of(HERE, port, Service.CASTELLAN)).getFirst();
		assertEquals(new Verdict.Open(), result.verdict());
		assertEquals("CAS-1217", result.problem().orElseThrow().code());
		assertTrue(result.problem().orElseThrow().what().matches(".* 9\\d\\.\\d s behind\\."), result.problem().orElseThrow().what());
	}

	@Test
	void anotherProgramsGreetingAndAnotherInterfaceAreNoService() throws Exception {
		int other = servers.https(good, "{\"product\":\"something\"}");
		int newer = servers.https(good, hello(7, Instant.now()));
		assertEquals("wrong service: it speaks HTTPS, but is not Castellan",
				check(TIMEOUT, Target.of(HERE, other, Service.CASTELLAN)).getFirst().verdict().words());
		assertTrue(check(TIMEOUT, Target.of(HERE, newer, Service.CASTELLAN)).getFirst().verdict().words().contains("version 7"));
	}

	@Test
	void whatHasNoPortOrNoTcpCouldNotBeChecked() throws Exception {
		PortCatalog catalog = PortCatalog.standard();
		for (String id : List.of("lm-vendor", "beacon-14", "beacon-10-ping", "beacon-8-browser")) {
			PortRule rule = catalog.rule(id).orElseThrow();
			List<ProbeResult> results = check(TIMEOUT, Target.of(HERE, rule).toArray(Target[]::new));
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
				operation(null).check(CheckRequest.of(targets), Progress.none(), heard::add));
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
				run(CheckRequest.of(Collections.nCopies(300, Target.of(HERE, port))).withOpenSockets(2), Progress.none()));
		assertTrue(checked.run().results().stream().allMatch(result -> result.verdict().isOpen()));
	}

	@Test
	void cancelEndsAtOnceAndTheRestCouldNotBeChecked() throws Exception {
		int silent = servers.silent();
		CountDownLatch begun = new CountDownLatch(1);
		AtomicBoolean cancelled = new AtomicBoolean();
		Progress progress = new Progress() {
			@Override
			public void step(String what, int units) {
				begun.countDown();
			}

			@Override
			public void worked(int units) {
				// nobody watches
			}

			@Override
			public boolean isCancelled() {
				return cancelled.get();
			}
		};
		CheckRequest request = CheckRequest.of(Collections.nCopies(50, Target.of(HERE, silent, Service.HTTPS)))
				.withTimeout(Duration.ofMinutes(5));
		Thread person = Thread.ofVirtual().start(() -> {
			try {
				begun.await();
				TimeUnit.MILLISECONDS.sleep(200);
			} catch (InterruptedException e) {
				return;
			}
			cancelled.set(true);
		});
		long began = System.nanoTime();
		CheckOutcome.Checked checked = assertInstanceOf(CheckOutcome.Checked.class, run(request, progress));
		person.join();
		assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(5), "it went on");
		assertTrue(checked.run().cancelled());
		assertEquals(50, checked.run().results().size());
		assertTrue(checked.run().results().stream().allMatch(result -> result.verdict() instanceof Verdict.CouldNotCheck));
	}

	@Test
	void cancelDoesNotWaitForAHandshakeThatDripsNorForAProbeThatDoesNotMind() throws Exception {
		CountDownLatch inHandshake = new CountDownLatch(1);
		CountDownLatch inProbe = new CountDownLatch(1);
		CountDownLatch over = new CountDownLatch(1);
		int dripping = servers.listen(socket -> {
			socket.getOutputStream().write(new byte[] { 22, 3, 3, 1, 0 });
			inHandshake.countDown();
			over.await();
		});
		PortProbe stubborn = reached -> {
			inProbe.countDown();
			while (over.getCount() > 0) {
				Thread.onSpinWait();
			}
			return new ProbeResult(reached.target(), new Verdict.Open(), reached.spent(), reached.steps());
		};
		CompletableFuture<Void> cancelled = new CompletableFuture<>();
		Progress progress = new Progress() {
			@Override
			public void step(String what, int units) {
				// nobody watches
			}

			@Override
			public void worked(int units) {
				// nobody watches
			}

			@Override
			public boolean isCancelled() {
				return cancelled.isDone();
			}
		};
		CheckRequest request = CheckRequest.of(List.of(Target.of(HERE, dripping, Service.HTTPS), Target.of(HERE, servers.silent(), Service.HTTP)))
				.withTimeout(Duration.ofMinutes(5));
		CheckPortsOperation operation = new CheckPortsOperation(
				PortProbes.standard(InstantSource.system()).with(Service.HTTP, stubborn), InstantSource.system());
		CompletableFuture<CheckOutcome> outcome = CompletableFuture
				.supplyAsync(() -> operation.check(request, progress, ProbeListener.none()));
		inHandshake.await();
		inProbe.await();
		long pressed = System.nanoTime();
		cancelled.complete(null);
		PortRun run = assertInstanceOf(CheckOutcome.Checked.class, outcome.get()).run();
		long took = System.nanoTime() - pressed;
		over.countDown();

		assertTrue(took < TimeUnit.SECONDS.toNanos(1), () -> TimeUnit.NANOSECONDS.toMillis(took) + " ms");
		assertTrue(run.results().stream().allMatch(result -> result.verdict().equals(new Verdict.CouldNotCheck("cancelled"))),
				() -> run.results().toString());
	}

	@Test
	void oneLicencePortOfTenIsEnough() throws Exception {
		int port = servers.silent();
		PortRule scan = PortCatalog.standard().rule("lm-scan").orElseThrow();
		Target open = new Target(HERE, Optional.of(new PortNumber(port)), scan.protocol(), scan.expected(), Optional.of(scan), true);
		Target closed = new Target(HERE, Optional.of(new PortNumber(FreePort.find())), scan.protocol(), scan.expected(),
				Optional.of(scan), true);
		List<ProbeResult> results = check(TIMEOUT, closed, open);
		assertEquals(new Verdict.Refused(), results.getFirst().verdict());
		assertFalse(results.getFirst().isProblem());
		assertTrue(check(TIMEOUT, closed).getFirst().isProblem());
	}

	@Test
	void whoClosesWithoutAByteDidNotSayWhatItSpeaks() throws Exception {
		int closing = servers.listen(socket -> {
			socket.setSoTimeout(100);
			try {
				socket.getInputStream().readNBytes(4096);
			} catch (SocketTimeoutException e) {
				// it has the whole question
			}
			socket.close();
		});
		for (Service service : List.of(Service.HTTP, Service.HTTPS, Service.TLS, Service.CASTELLAN)) {
			ProbeResult result = check(TIMEOUT, Target.of(HERE, closing, service)).getFirst();
			assertEquals("could-not-check", result.verdict().word(), service + ": " + result.verdict().words());
		}
	}

	@Test
	void ofALicenceManagerNoMoreIsSaidThanIsKnown() throws Exception {
		ProbeResult result = check(TIMEOUT, Target.of(HERE, servers.silent(), Service.FLEXNET)).getFirst();
		assertTrue(result.verdict().isOpen());
		assertEquals("open: something listens; whether it is FlexNet was not asked", result.words());
	}

	/** A licence manager that is not running is not open because Castellan has its port. */
	@Test
	void castellanOnAPortIsNoFlexNetManager() throws Exception {
		PortNumber port = new PortNumber(servers.https(good, hello(Hello.API, Instant.now())));
		PortRule flexnet = PortCatalog.standard().rule("lm-scan").orElseThrow();
		PortRule own = PortCatalog.standard().rule("castellan-27000").orElseThrow();
		List<ProbeResult> results = check(TIMEOUT,
				new Target(HERE, Optional.of(port), flexnet.protocol(), flexnet.expected(), Optional.of(flexnet), true),
				new Target(HERE, Optional.of(port), own.protocol(), own.expected(), Optional.of(own), true));
		assertEquals("wrong service: it is Castellan's licence service", results.get(0).words());
		assertEquals(new Verdict.Open(), results.get(1).verdict());
	}

	@Test
	void oneLicencePortIsEnoughAlsoForAPersonWhoStops() throws Exception {
		PortRule scan = PortCatalog.standard().rule("lm-scan").orElseThrow();
		Target open = new Target(HERE, Optional.of(new PortNumber(servers.silent())), scan.protocol(), scan.expected(), Optional.of(scan), true);
		Target closed = new Target(HERE, Optional.of(new PortNumber(FreePort.find())), scan.protocol(), scan.expected(),
				Optional.of(scan), true);
		CountDownLatch inProbe = new CountDownLatch(1);
		PortProbes probes = PortProbes.standard(InstantSource.system()).with(Service.HTTP, reached -> {
			inProbe.countDown();
			try {
				TimeUnit.MINUTES.sleep(1);
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
			return new ProbeResult(reached.target(), new Verdict.Refused(), reached.spent(), reached.steps());
		});
		CheckRequest request = CheckRequest.of(List.of(open, closed, Target.of(HERE, servers.http(""), Service.HTTP)));
		CompletableFuture<CheckOutcome> outcome = new CompletableFuture<>();
		List<ProbeResult> heard = Collections.synchronizedList(new ArrayList<>());
		Thread check = Thread.ofPlatform().start(() -> outcome.complete(
				new CheckPortsOperation(probes, InstantSource.system()).check(request, Progress.none(), heard::add)));
		inProbe.await();
		TimeUnit.MILLISECONDS.sleep(300);
		check.interrupt();

		PortRun run = assertInstanceOf(CheckOutcome.Checked.class, outcome.get(10, TimeUnit.SECONDS)).run();
		assertTrue(run.cancelled());
		assertEquals(new Verdict.Refused(), run.results().get(1).verdict());
		assertFalse(run.results().get(1).isProblem());
		assertTrue(heard.contains(run.results().get(1)), () -> "nobody was told: " + heard);
	}

	@Test
	void aWarningOfAProbeOfOnesOwnIsItsOwn() throws Exception {
		PortProbes probes = PortProbes.standard(InstantSource.system()).with(Service.TCP, reached -> new ProbeResult(reached.target(),
				new Verdict.Open(), reached.spent(), List.of(new Step(Step.Kind.HELLO, Step.Outcome.WARNED, "the disk is full", Duration.ZERO))));
		CheckOutcome outcome = new CheckPortsOperation(probes, InstantSource.system()).check(
				CheckRequest.of(List.of(Target.of(HERE, servers.silent()))), Progress.none(), ProbeListener.none());
		Problem problem = assertInstanceOf(CheckOutcome.Checked.class, outcome).run().results().getFirst().problem().orElseThrow();
		assertEquals("CAS-1219", problem.code());
		assertTrue(problem.what().endsWith("with a warning: the disk is full."), problem.what());
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

	@Test
	void aProbeOfOnesOwnIsAsked() throws Exception {
		int port = servers.silent();
		PortProbes probes = PortProbes.standard(InstantSource.system()).with(Service.TCP, reached -> new ProbeResult(reached.target(),
				new Verdict.WrongService("mine"), reached.spent(), reached.steps()));
		CheckOutcome outcome = new CheckPortsOperation(probes, InstantSource.system()).check(
				CheckRequest.of(List.of(Target.of(HERE, port))), Progress.none(), ProbeListener.none());
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
				List.of(Target.of(HERE, port), Target.of(HERE, servers.http("hello"), Service.HTTP))), Progress.none(), heard::add);
		List<ProbeResult> results = assertInstanceOf(CheckOutcome.Checked.class, outcome).run().results();
		assertEquals("could not check: its probe failed", results.get(0).verdict().words());
		assertEquals(new Verdict.Open(), results.get(1).verdict());
		assertEquals(2, heard.size());
	}

	private static String hello(int api, Instant time) {
		return Json.mapper().writeValueAsString(
				new Hello(Hello.PRODUCT, "1.0.0", api, "id", "licsrv01", ServiceState.RUNNING, "key", false, time));
	}

	private static List<ProbeResult> check(Duration timeout, Target... targets) {
		return assertInstanceOf(CheckOutcome.Checked.class,
				run(CheckRequest.of(List.of(targets)).withTimeout(timeout).confirm(), Progress.none())).run().results();
	}

	private static ProbeResult checkTrusting(KeyStore anchors, Target target) {
		CheckOutcome outcome = operation(anchors).check(CheckRequest.of(List.of(target)), Progress.none(), ProbeListener.none());
		return assertInstanceOf(CheckOutcome.Checked.class, outcome).run().results().getFirst();
	}

	private static CheckOutcome run(CheckRequest request, Progress progress) {
		return operation(null).check(request, progress, ProbeListener.none());
	}

	private static CheckPortsOperation operation(KeyStore anchors) {
		return new CheckPortsOperation(PortProbes.trusting(anchors, InstantSource.system()), InstantSource.system());
	}
}
