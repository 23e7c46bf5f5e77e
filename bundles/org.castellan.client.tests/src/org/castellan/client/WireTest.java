// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Fingerprint;
import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.time.Soon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be at an address instead of a licence service: each is told by its own problem, and in time. */
@Timeout(60)
class WireTest {

	private static final Timeouts PATIENT = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(20));
	private static final Timeouts SHORT = new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));
	/** How long the slowest answer takes. */
	private static final Duration DRIPPING = Duration.ofSeconds(50);
	private static final String HELLO = """
			{"product":"castellan","version":"9.9.0","api":%s,"serviceId":"%s","name":"x","state":"RUNNING",
			"leaseKey":"k","clientToken":false,"time":"2026-03-02T08:00:00Z"}""";

	@TempDir
	Path directory;

	static Stream<Arguments> answers() {
		return Stream.of(
				whole("a proxy's page", 200, "text/html", "<html><body>Please log in</body></html>", "CAS-0705"),
				whole("a proxy's error", 502, "text/html", "<html>Bad gateway</html>", "CAS-0705"),
				whole("a redirect", 302, "text/html", "", "CAS-0705"),
				whole("an empty answer", 200, "application/json", "", "CAS-0705"),
				whole("another program's JSON", 200, "application/json", "{\"product\":\"other\",\"api\":1}", "CAS-0705"),
				whole("JSON that is no object", 200, "application/json", "[1,2]", "CAS-0705"),
				whole("an error without problems", 500, "application/json", "{\"problems\":[]}", "CAS-0705"),
				whole("a greeting with fields missing", 200, "application/json", "{\"product\":\"castellan\",\"api\":1}",
						"CAS-0705"),
				whole("a service id that could name a file elsewhere", 200, "application/json",
						HELLO.formatted("1", "../../etc"), "CAS-0705"),
				whole("a newer service", 200, "application/json", HELLO.formatted("2", "s"), "CAS-0706"),
				whole("a newer service with another greeting", 200, "application/json",
						"{\"product\":\"castellan\",\"api\":7,\"state\":{\"all\":\"new\"}}", "CAS-0706"),
				raw("no HTTP at all", "SSH-2.0-OpenSSH_9.2\r\n\r\n", "CAS-0716"),
				raw("an answer that breaks off", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"pro", "CAS-0716"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("answers")
	void whatIsNoServiceOfThisVersionIsToldApart(String name, byte[] answer, String code) {
		try (FakeServer server = FakeServer.start(directory, (asked, to) -> {
			to.write(answer);
			to.flush();
			throw new IOException("closed after this");
		})) {
			assertEquals(code, codeOf(() -> servers().look(server.address())));
		}
	}

	@Test
	void oneThatNeverAnswersIsGivenUpInTime() {
		try (FakeServer server = FakeServer.start(directory, FakeServer::never)) {
			assertEquals("CAS-0703", codeOnceConnected(server));
		}
	}

	@Test
	void oneThatDripsItsAnswerIsGivenUpInTime() {
		try (FakeServer server = FakeServer.start(directory, WireTest::drip)) {
			long begun = System.nanoTime();
			assertEquals("CAS-0703", codeOnceConnected(server));
			assertTrue(Duration.ofNanos(System.nanoTime() - begun).compareTo(DRIPPING) < 0);
		}
	}

	private static void drip(FakeServer.Asked asked, OutputStream to) throws IOException, InterruptedException {
		to.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
		for (long i = 0; i < DRIPPING.toSeconds() * 10; i++) {
			to.write(' ');
			to.flush();
			Thread.sleep(100);
		}
	}

	@Test
	void oneThatTakesTheConnectionAndSaysNothingIsGivenUpInTime() throws Exception {
		try (ServerSocket silent = FreePort.taken()) {
			String code = codeOf(() -> servers(SHORT).look(ServerAddress.of(silent.getLocalPort(), "127.0.0.1")));
			assertTrue(code.equals("CAS-0703") || code.equals("CAS-0701"), code);
		}
	}

	@Test
	void plainHttpIsNoService() throws Exception {
		try (ServerSocket plain = FreePort.taken()) {
			Thread.ofVirtual().start(() -> answerPlainly(plain));
			assertEquals("CAS-0705",
					codeOf(() -> servers().look(ServerAddress.of(plain.getLocalPort(), "127.0.0.1"))));
		}
	}

	private static void answerPlainly(ServerSocket plain) {
		try (Socket socket = plain.accept()) {
			socket.getInputStream().read();
			socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			socket.getOutputStream().flush();
			socket.getInputStream().readAllBytes();
		} catch (IOException gone) {
			return;
		}
	}

	@Test
	void nobodyThereIsNotReachable() {
		assertEquals("CAS-0701", codeOf(() -> servers().look(ServerAddress.of(FreePort.find(), "127.0.0.1"))));
	}

	@Test
	void aHostWithoutAddressIsUnknown() {
		assertEquals("CAS-0702", codeOf(() -> servers().look(ServerAddress.parse("27000@no-such-host.invalid"))));
	}

	@Test
	void anInterruptEndsTheQuestion() throws Exception {
		try (FakeServer server = FakeServer.start(directory, FakeServer::never)) {
			CompletableFuture<Throwable> thrown = new CompletableFuture<>();
			LicenseServers patient = servers(new Timeouts(Duration.ofSeconds(50), Duration.ofSeconds(50), Duration.ofSeconds(50)));
			Thread asking = Thread.ofVirtual()
					.start(() -> thrown.complete(assertThrows(Exception.class, () -> patient.look(server.address()))));
			Soon.until("it is asked", () -> !server.asked.isEmpty());
			asking.interrupt();
			assertEquals(InterruptedException.class, thrown.get().getClass());
		}
	}

	@Test
	void aServerMetForTheFirstTimeShowsItselfAndGetsNoSecret() {
		DishonestService service = new DishonestService(directory, (keys, request) -> keys.grant(request, 1));
		try (FakeServer server = FakeServer.start(directory, service)) {
			UnknownServerException met = assertThrows(UnknownServerException.class,
					() -> servers().connect(server.address(), Optional.of(TestServers.TOKEN)));
			assertEquals(server.fingerprint(), met.identity().fingerprint());
			assertEquals("CAS-0707", met.problem().code());
			assertTrue(server.asked.stream().allMatch(asked -> asked.authorization().isEmpty()), server.asked::toString);
		}
	}

	@Test
	void aServerWithAnotherCertificateIsRefusedBeforeAnythingIsSent() throws Exception {
		DishonestService service = new DishonestService(directory, (keys, request) -> keys.grant(request, 1));
		try (FakeServer server = FakeServer.start(directory, service)) {
			known().pin(TestServers.identity(server.address().toString(), DishonestService.SERVICE_ID, "AA"));
			ProblemException refused = assertThrows(ProblemException.class,
					() -> servers().connect(server.address(), Optional.of(TestServers.TOKEN)));
			assertEquals("CAS-0708", refused.problem().code());
			assertEquals(server.fingerprint(), refused.problem().details().get("fingerprint"));
			assertEquals(0, server.asked.size());
		}
	}

	@Test
	void aServiceWithAnotherLeaseKeyOrIdIsRefused() throws Exception {
		DishonestService service = new DishonestService(directory, (keys, request) -> keys.grant(request, 1));
		try (FakeServer server = FakeServer.start(directory, service)) {
			known().pin(new KnownServer(server.address(), DishonestService.SERVICE_ID, "x", server.fingerprint(),
					"another key", Optional.empty(), Optional.empty()));
			assertEquals("CAS-0709", codeOf(() -> servers().connect(server.address())));
			known().pin(new KnownServer(server.address(), "another", "x", server.fingerprint(), service.keys.leaseKey(),
					Optional.empty(), Optional.empty()));
			assertEquals("CAS-0709", codeOf(() -> servers().connect(server.address())));
		}
	}

	@Test
	void aPinnedServerIsKnownAtAnotherPortAndUnderAnotherName() throws Exception {
		DishonestService service = new DishonestService(directory, (keys, request) -> keys.grant(request, 1));
		try (FakeServer before = FakeServer.start(directory, service)) {
			known().pin(servers().look(before.address()));
		}
		try (FakeServer moved = FakeServer.start(directory, service)) {
			ServerAddress elsewhere = ServerAddress.of(moved.address().port().orElseThrow().value(), "localhost");
			try (LicenseServerConnection connection = servers().connect(elsewhere)) {
				assertEquals(elsewhere, connection.server().address());
			}
		}
	}

	@Test
	void pinningWantsTheFingerprintThatWasReadOut() throws Exception {
		DishonestService service = new DishonestService(directory, (keys, request) -> keys.grant(request, 1));
		try (FakeServer server = FakeServer.start(directory, service)) {
			assertEquals("CAS-0708", codeOf(() -> servers().pin(server.address(),
					new Fingerprint(TestServers.fingerprint("AA")))));
			assertTrue(known().all().isEmpty());
			KnownServer pinned = servers().pin(server.address(),
					new Fingerprint(server.fingerprint()));
			assertEquals(List.of(pinned), known().all());
		}
	}

	@Test
	void anAdministratorsQuestionWithoutCredentialIsNotAsked() throws Exception {
		DishonestService service = new DishonestService(directory, (keys, request) -> keys.grant(request, 1));
		try (FakeServer server = FakeServer.start(directory, service)) {
			known().pin(servers().look(server.address()));
			try (LicenseServerConnection connection = servers().connect(server.address())) {
				int before = server.asked.size();
				assertEquals("CAS-0715", codeOf(connection::status));
				assertEquals(before, server.asked.size());
			}
		}
	}

	private KnownServers known() {
		return new KnownServers(directory.resolve("config"));
	}

	private LicenseServers servers() {
		return servers(PATIENT);
	}

	private LicenseServers servers(Timeouts timeouts) {
		return new LicenseServers(known(), timeouts);
	}

	/** On a machine that stands still, two seconds may not be enough to connect. */
	private String codeOnceConnected(FakeServer server) {
		String code = "CAS-0701";
		for (int attempt = 0; attempt < 3 && code.equals("CAS-0701"); attempt++) {
			code = codeOf(() -> servers(SHORT).look(server.address()));
		}
		return code;
	}

	private interface Asking {
		Object ask() throws ProblemException, InterruptedException;
	}

	private static String codeOf(Asking asking) {
		Problem problem = assertThrows(ProblemException.class, asking::ask).problem();
		assertTrue(problem.message().indexOf('{') < 0, problem::message);
		return problem.code();
	}

	private static Arguments whole(String name, int status, String type, String body, String code) {
		return Arguments.of(name, FakeServer.response(status, type, body), code);
	}

	private static Arguments raw(String name, String text, String code) {
		return Arguments.of(name, text.getBytes(StandardCharsets.US_ASCII), code);
	}
}
