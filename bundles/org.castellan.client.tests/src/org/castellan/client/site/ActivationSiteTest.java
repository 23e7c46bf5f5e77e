// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.site;

import static org.castellan.client.FakeServer.json;
import static org.castellan.client.FakeServer.response;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.castellan.client.FakeServer;
import org.castellan.client.ServiceRefusedException;
import org.castellan.client.Timeouts;
import org.castellan.core.api.ProblemReply;
import org.castellan.core.api.SiteHello;
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.problem.Severity;
import org.castellan.crypto.Fingerprint;
import org.castellan.crypto.PublicTrust;
import org.castellan.crypto.TlsIdentity;
import org.castellan.testkit.net.FreePort;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person is told, whatever stands where the activation site should. */
class ActivationSiteTest {

	private static final byte[] REQUEST = "Castellan request\nID: 1\n".getBytes(StandardCharsets.UTF_8);
	private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
	private static final Timeouts SHORT = new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));
	private static final FakeServer.Answer FINE = (asked, to) -> to.write(asked.path().endsWith("hello") ? hello()
			: response(200, "text/plain; charset=utf-8", "the response"));

	@TempDir
	static Path directory;
	private static TestAuthority authority;

	@BeforeAll
	static void makeAuthority() throws Exception {
		authority = new TestAuthority(directory);
	}

	@Test
	void requestIsAnsweredAsItWasSent() throws Exception {
		try (FakeServer server = FakeServer.start(directory, FINE)) {
			assertArrayEquals("the response".getBytes(StandardCharsets.UTF_8), pinned(server).answer(REQUEST));
			assertEquals(List.of("GET /api/v1/hello", "POST /api/v1/requests"),
					server.asked.stream().map(asked -> asked.method() + " " + asked.path()).toList());
			assertEquals(new String(REQUEST, StandardCharsets.UTF_8), server.asked.getLast().body());
		}
	}

	@Test
	void siteOfAPublicAuthorityNeedsNoFingerprint() throws Exception {
		TestAuthority.Server shown = authority.server("fine", "ip:127.0.0.1", "-1", 30);
		try (FakeServer server = FakeServer.start(shown.tls(), shown.fingerprint(), 0, FINE)) {
			assertEquals("Example Publisher", known(server).hello().publisher());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "EC", "RSA" })
	void siteMayServeAnAuthoritysCertificateWithItsChain(String keyAlgorithm) throws Exception {
		Path file = Files.writeString(directory.resolve(keyAlgorithm + "-tls.pem"), authority.pem(keyAlgorithm));
		if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
		}
		TlsIdentity identity = TlsIdentity.openOrCreate(file, "localhost", InstantSource.system());
		try (FakeServer server = FakeServer.start(identity.sslContext(), identity.fingerprint().value(), 0, FINE)) {
			assertEquals("Example Publisher", known(server).hello().publisher());
		}
	}

	@Test
	void nobodyIsThere() throws Exception {
		assertFails("CAS-0730", new ActivationSite(SiteAddress.parse("127.0.0.1:" + freePort()), Timeouts.DEFAULT, InstantSource.system()));
	}

	private static int freePort() throws IOException {
		try (ServerSocket taken = FreePort.taken()) {
			return taken.getLocalPort();
		}
	}

	@Test
	void nameMeansNothing() throws Exception {
		Problem problem = assertFails("CAS-0730",
				new ActivationSite(SiteAddress.parse("nowhere.invalid"), Timeouts.DEFAULT, InstantSource.system()));
		assertTrue(problem.why().contains("nowhere.invalid"), problem.why());
	}

	@Test
	void slowGreetingIsToldAsSlow() {
		try (FakeServer server = FakeServer.start(directory, (asked, to) -> new CountDownLatch(1).await())) {
			assertFails("CAS-0731", pinned(server, SHORT));
		}
	}

	@Test
	void slowAnswerIsToldAsSlow() {
		try (FakeServer server = FakeServer.start(directory, (asked, to) -> {
			if (!asked.path().endsWith("hello")) {
				new CountDownLatch(1).await();
			}
			to.write(hello());
		})) {
			assertFails("CAS-0731", pinned(server, SHORT));
		}
	}

	@Test
	void unknownCertificateIsShownByItsFingerprintAndSentNothing() throws Exception {
		try (FakeServer server = FakeServer.start(directory, FINE)) {
			Problem problem = assertFails("CAS-0732", known(server));
			assertTrue(problem.why().contains(server.fingerprint()), problem.why());
			assertEquals(List.of(), server.asked);
			String offered = problem.details().get("pinned");
			assertEquals(server.fingerprint(), SiteAddress.parse(offered).pin().orElseThrow().value());
			assertEquals("Example Publisher", new ActivationSite(SiteAddress.parse(offered), Timeouts.DEFAULT, () -> NOW)
					.hello().publisher());
		}
	}

	@Test
	void certificateForAnotherNameIsUnknown() throws Exception {
		TestAuthority.Server shown = authority.server("othername", "dns:elsewhere.example", "-1", 30);
		try (FakeServer server = FakeServer.start(shown.tls(), shown.fingerprint(), 0, FINE)) {
			assertFails("CAS-0732", known(server));
			assertEquals(List.of(), server.asked);
		}
	}

	@Test
	void otherCertificateThanThePinnedOneIsRefused() throws Exception {
		try (FakeServer server = FakeServer.start(directory, FINE)) {
			Fingerprint other = new Fingerprint("AB:".repeat(31) + "AB");
			Problem problem = assertFails("CAS-0733", new ActivationSite(at(server).withPin(other), Timeouts.DEFAULT, () -> NOW));
			assertTrue(problem.why().contains(server.fingerprint()), problem.why());
			assertEquals(List.of(), server.asked);
		}
	}

	@ParameterizedTest
	@CsvSource({ "ended, -400, 30", "tocome, +30, 30" })
	void certificateOfAnotherTimeIsToldWithItsDays(String name, String start, int days) throws Exception {
		TestAuthority.Server shown = authority.server(name, "ip:127.0.0.1", start, days);
		try (FakeServer server = FakeServer.start(shown.tls(), shown.fingerprint(), 0, FINE)) {
			Problem problem = assertFails("CAS-0734", known(server));
			assertTrue(problem.remedy().contains("date and time"), problem.remedy());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 403, 502 })
	void pageOfAProxyIsToldWithItsTitle(int status) {
		assertPage("a page titled \"Sign in to the network\"", response(status, "text/html; charset=utf-8",
				"<!DOCTYPE html><html><head><title>Sign in\n to the network</title></head><body>…</body></html>"));
	}

	@Test
	void undeclaredPageIsAPageToo() {
		assertPage("a page without a title", response(200, "text/plain", "  <html><body>Blocked</body></html>"));
	}

	@Test
	void redirectIsNotFollowed() {
		assertPage("a redirect to https://login.example/", ("HTTP/1.1 302 Found\r\nLocation: https://login.example/\r\n"
				+ "Content-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
	}

	@Test
	void proxysPageInPlaceOfTheResponseIsTold() {
		try (FakeServer server = FakeServer.start(directory, (asked, to) -> to.write(asked.path().endsWith("hello") ? hello()
				: response(200, "text/html", "<html><title>Scanning</title></html>")))) {
			assertFails("CAS-0735", pinned(server));
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[1]", "not json", "{\"product\":\"castellan\",\"api\":1}",
			"{\"product\":\"castellan-site\",\"api\":1}" })
	void anotherProgramIsNoSite(String greeting) {
		try (FakeServer server = FakeServer.start(directory, (asked, to) -> to.write(json(greeting)))) {
			assertFails("CAS-0736", pinned(server));
			assertEquals(1, server.asked.size());
		}
	}

	@Test
	void newerSiteIsToldAsNewer() {
		try (FakeServer server = FakeServer.start(directory,
				(asked, to) -> to.write(json("{\"product\":\"castellan-site\",\"api\":2}")))) {
			assertFails("CAS-0740", pinned(server));
		}
	}

	@Test
	void portWithoutTlsIsNoSite() throws Exception {
		try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			Thread.ofVirtual().start(() -> talk(plain));
			assertFails("CAS-0736", new ActivationSite(SiteAddress.parse("127.0.0.1:" + plain.getLocalPort()), Timeouts.DEFAULT,
					InstantSource.system()));
		}
	}

	@Test
	void refusalIsTheSites() {
		Problem refused = new Problem("CAS-1042", Severity.ERROR, "Nothing is left.", "All are activated.", "Order more.",
				Map.of());
		try (FakeServer server = refusing(409, refused)) {
			ServiceRefusedException thrown = assertThrows(ServiceRefusedException.class, () -> pinned(server).answer(REQUEST));
			assertEquals(409, thrown.status());
			assertEquals(refused, thrown.problem());
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 408, 429 })
	void siteThatHadNoTimeHasRefusedNothing(int status) {
		Problem busy = new Problem("CAS-0633", Severity.ERROR, "Too many.", "Others.", "Wait.", Map.of());
		try (FakeServer server = refusing(status, busy)) {
			ProblemException thrown = assertThrows(ProblemException.class, () -> pinned(server).answer(REQUEST));
			assertFalse(thrown instanceof ServiceRefusedException);
			assertEquals(busy, thrown.problem());
		}
	}

	@ParameterizedTest
	@CsvSource({ "P3D, 3 days (behind)", "-P400D, 400 days (ahead)", "P1D, 24 hours (behind)", "-P1D, 24 hours (ahead)",
			"PT25H, 25 hours (behind)", "-PT47H, 47 hours (ahead)" })
	void clockThatIsADayWrongIsToldBeforeAnythingIsSent(Duration siteAhead, String by) {
		try (FakeServer server = FakeServer.start(directory, (asked, to) -> to.write(dated(NOW.plus(siteAhead))))) {
			Problem problem = assertFails("CAS-0737", pinned(server));
			assertTrue(problem.what().startsWith("The clock of this machine is wrong by " + by), problem.what());
			assertEquals(1, server.asked.size());
		}
	}

	@Test
	void clockThatIsHoursWrongIsNoReasonToStop() throws Exception {
		try (FakeServer server = FakeServer.start(directory, (asked, to) -> to.write(asked.path().endsWith("hello")
				? dated(NOW.plus(Duration.ofHours(14))) : response(200, "text/plain", "x")))) {
			assertEquals(1, pinned(server).answer(REQUEST).length);
		}
	}

	@Test
	void answerThatBreaksOffIsToldAsUnknown() {
		try (FakeServer server = FakeServer.start(directory, (asked, to) -> {
			if (asked.path().endsWith("hello")) {
				to.write(hello());
				return;
			}
			to.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 100\r\n\r\nhalf"
					.getBytes(StandardCharsets.US_ASCII));
			to.flush();
			throw new IOException("the test ends the connection");
		})) {
			assertFails("CAS-0738", pinned(server));
		}
	}

	private static void assertPage(String cause, byte[] answer) {
		try (FakeServer server = FakeServer.start(directory, (asked, to) -> to.write(answer))) {
			Problem problem = assertFails("CAS-0735", pinned(server));
			assertTrue(problem.what().contains(cause), problem.what());
		}
	}

	private static Problem assertFails(String code, ActivationSite site) {
		ProblemException thrown = assertThrows(ProblemException.class, () -> site.answer(REQUEST));
		assertEquals(code, thrown.problem().code(), thrown.problem().message());
		assertInstanceOf(Problem.class, thrown.problem());
		assertFalse(thrown.problem().message().contains("{"), thrown.problem().message());
		return thrown.problem();
	}

	private static FakeServer refusing(int status, Problem problem) {
		return FakeServer.start(directory, (asked, to) -> to.write(asked.path().endsWith("hello") ? hello() : response(status,
				"application/json", Json.mapper().writeValueAsString(new ProblemReply(List.of(problem))))));
	}

	/** Answers each connection in plain HTTP, for as long as the test lasts; the client may try more than once. */
	private static void talk(ServerSocket plain) {
		while (!plain.isClosed()) {
			try (Socket socket = plain.accept(); OutputStream out = socket.getOutputStream()) {
				socket.getInputStream().read(); // what is closed unread is reset, and a reset may overtake the answer
				out.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			} catch (IOException gone) {
				continue; // this client, or the test is over
			}
		}
	}

	private static byte[] hello() {
		return json(greeting(NOW));
	}

	/** A greeting under a Date header; what it says itself is right, so that the header is what counts. */
	private static byte[] dated(Instant date) {
		String body = greeting(NOW);
		return ("HTTP/1.1 200 OK\r\nDate: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC))
				+ "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
				.getBytes(StandardCharsets.UTF_8);
	}

	private static String greeting(Instant time) {
		return Json.mapper().writeValueAsString(new SiteHello(SiteHello.PRODUCT, "1.0.0", SiteHello.API, "Example Publisher",
				"0123456789abcdef", "PEM", time));
	}

	private static ActivationSite pinned(FakeServer server) {
		return pinned(server, Timeouts.DEFAULT);
	}

	private static ActivationSite pinned(FakeServer server, Timeouts timeouts) {
		try {
			return new ActivationSite(at(server).withPin(Fingerprint.parse(server.fingerprint())), timeouts, () -> NOW);
		} catch (ProblemException e) {
			throw new AssertionError(e);
		}
	}

	/** By the test's authority. */
	private static ActivationSite known(FakeServer server) throws ProblemException {
		return new ActivationSite(at(server), PublicTrust.of(authority.trusted()), Timeouts.DEFAULT, () -> NOW);
	}

	private static SiteAddress at(FakeServer server) throws ProblemException {
		return SiteAddress.parse("https://127.0.0.1:" + server.address().port().orElseThrow());
	}
}
