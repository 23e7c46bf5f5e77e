// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import static org.castellan.diagnostics.check.Checking.HERE;
import static org.castellan.diagnostics.check.Checking.check;
import static org.castellan.diagnostics.check.Checking.checkTrusting;
import static org.castellan.diagnostics.check.Checking.hello;
import static org.castellan.diagnostics.check.Checking.planned;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.castellan.core.api.Hello;
import org.castellan.diagnostics.catalog.PortCatalog;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the program behind an open port, of its certificate and of its clock. */
class ServiceProbesTest {

	/** Enough to connect also where the machine stands still for a while. */
	private static final Duration SHORT = Duration.ofSeconds(5);

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
	void httpAnswersOrItIsAnotherService() throws Exception {
		int http = servers.http("hello");
		int https = servers.https(good, "hello");
		int greeting = servers.listen(socket -> socket.getOutputStream().write("SSH-2.0-test\r\n".getBytes(StandardCharsets.US_ASCII)));
		List<ProbeResult> results = check(Target.of(HERE, http, Service.HTTP), Target.of(HERE, https, Service.HTTP),
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
		assertEquals("wrong-service", check(Target.of(HERE, http, Service.HTTPS)).getFirst().verdict().word());
		assertEquals("wrong-service", check(Target.of(HERE, http, Service.CASTELLAN)).getFirst().verdict().word());
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
		assertTrue(System.nanoTime() - began < TimeUnit.SECONDS.toNanos(60), "it did not end when its time was up");
	}

	@Test
	void aLicenceServiceGreetsAndTellsItsClock() throws Exception {
		int port = servers.https(good, () -> hello(Hello.API, Instant.now()));
		ProbeResult result = check(Target.of(HERE, port, Service.CASTELLAN)).getFirst();
		assertEquals(new Verdict.Open(), result.verdict());
		assertEquals(List.of(Step.Kind.RESOLVE, Step.Kind.CONNECT, Step.Kind.TLS, Step.Kind.HELLO, Step.Kind.CLOCK,
				Step.Kind.LATENCY), result.steps().stream().map(Step::kind).toList());
		assertTrue(result.steps().get(3).detail().startsWith("Castellan 1.0.0 on licsrv01, running"), result.steps().toString());
		assertFalse(result.isProblem());
	}

	@Test
	void aClockThatDiffersIsAWarningOfAnOpenPort() throws Exception {
		int port = servers.https(good, hello(Hello.API, Instant.now().minusSeconds(90)));
		ProbeResult result = check(Target.of(HERE, port, Service.CASTELLAN)).getFirst();
		assertEquals(new Verdict.Open(), result.verdict());
		assertEquals("CAS-1217", result.problem().orElseThrow().code());
		assertTrue(result.problem().orElseThrow().what().matches(".* (9|1\\d)\\d\\.\\d s behind\\."), result.problem().orElseThrow().what());
	}

	@Test
	void anotherProgramsGreetingAndAnotherInterfaceAreNoService() throws Exception {
		int other = servers.https(good, "{\"product\":\"something\"}");
		int newer = servers.https(good, hello(7, Instant.now()));
		assertEquals("wrong service: it speaks HTTPS, but is not Castellan",
				check(Target.of(HERE, other, Service.CASTELLAN)).getFirst().verdict().words());
		assertTrue(check(Target.of(HERE, newer, Service.CASTELLAN)).getFirst().verdict().words().contains("version 7"));
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
			ProbeResult result = check(Target.of(HERE, closing, service)).getFirst();
			assertEquals("could-not-check", result.verdict().word(), service + ": " + result.verdict().words());
		}
	}

	@Test
	void ofALicenceManagerNoMoreIsSaidThanIsKnown() throws Exception {
		ProbeResult result = check(Target.of(HERE, servers.silent(), Service.FLEXNET)).getFirst();
		assertTrue(result.verdict().isOpen());
		assertEquals("open: something listens; whether it is FlexNet was not asked", result.words());
	}

	/** A licence manager that is not running is not open because Castellan has its port. */
	@Test
	void castellanOnAPortIsNoFlexNetManager() throws Exception {
		int port = servers.https(good, () -> hello(Hello.API, Instant.now()));
		PortRule flexnet = PortCatalog.standard().rule("lm-scan").orElseThrow();
		PortRule own = PortCatalog.standard().rule("castellan-27000").orElseThrow();
		List<ProbeResult> results = check(planned(flexnet, port), planned(own, port));
		assertEquals("wrong service: it is Castellan's licence service", results.get(0).words());
		assertEquals(new Verdict.Open(), results.get(1).verdict());
	}
}
