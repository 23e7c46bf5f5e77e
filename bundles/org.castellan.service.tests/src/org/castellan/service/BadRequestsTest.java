// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.castellan.core.api.ProblemReply;
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever comes over the network is answered with a problem, tells nothing of the inside, and costs nothing. */
class BadRequestsTest {

	private static final String GOOD_HOLDER = "{\"user\":\"a\",\"host\":\"b\",\"display\":\"\",\"process\":1}";
	private static final Duration SOON = Duration.ofSeconds(60);

	@TempDir
	static Path directory;

	private static TestService service;
	private static TestClient client;
	/** Closes a connection on which nothing moves for two seconds, as also happens where the machine stands still. */
	private static TestService impatient;

	@BeforeAll
	static void start() throws Exception {
		service = TestService.start(directory.resolve("patient"));
		client = service.client();
		Home home = TestService.home(directory.resolve("impatient"));
		Files.createDirectories(home.directory());
		Files.writeString(home.settingsFile(), "{\"format\":1,\"serviceId\":\"impatient\",\"idleSeconds\":2}");
		impatient = TestService.start(directory.resolve("impatient"));
	}

	@AfterAll
	static void stop() {
		service.close();
		impatient.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "nonsense", "{\"requestId\":", "\u0000\u0001", "<xml/>" })
	void bodyThatIsNotJson(String body) throws Exception {
		TestClient.Reply reply = post("checkouts", "application/json", body);
		assertEquals(400, reply.status());
		assertEquals(body.isEmpty() ? "CAS-0603" : "CAS-0602", reply.problem());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"null                                                                                  | (all)",
			"[]                                                                                    | (all)",
			"{}                                                                                    | (all)",
			"{'requestId':'12345678','feature':'f','count':1}                                      | (all)",
			"{'requestId':'short','feature':'f','count':1,'holder':HOLDER}                         | (all)",
			"{'requestId':'12345678','feature':'f','count':0,'holder':HOLDER}                      | (all)",
			"{'requestId':'12345678','feature':'f','count':'many','holder':HOLDER}                 | count",
			"{'requestId':'12345678','feature':'f','count':99999999999,'holder':HOLDER}            | count",
			"{'requestId':'12345678','feature':'f','count':1,'holder':{'user':'a'}}                | holder",
			"{'requestId':'12345678','feature':{},'count':1,'holder':HOLDER}                       | feature",
			"{'requestId':'12345678','feature':'f','count':1,'holder':HOLDER,'ttlSeconds':-5}      | (all)" })
	void fieldThatCannotBeTaken(String body, String field) throws Exception {
		TestClient.Reply reply = post("checkouts", "application/json", body.replace('\'', '"').replace("HOLDER", GOOD_HOLDER));
		assertEquals(400, reply.status(), reply.body());
		assertEquals("CAS-0603", reply.problem());
		assertEquals(field, problem(reply).details().get("field"), reply.body());
		tellsNothingOfTheInside(reply);
	}

	@Test
	void bodyThatIsTooLarge() throws Exception {
		TestClient.Reply declared = post("checkouts", "application/json", "x".repeat(64 * 1024 + 1));
		assertEquals(413, declared.status());
		assertEquals("CAS-0608", declared.problem());
		TestClient.Reply chunked = client.ask(client.request("checkouts").header("Content-Type", "application/json")
				.POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[5_000_000]))));
		assertEquals(413, chunked.status());
		assertEquals("CAS-0608", chunked.problem());
	}

	@Test
	void bodyOfAnotherType() throws Exception {
		TestClient.Reply reply = post("checkouts", "application/x-www-form-urlencoded", "feature=f");
		assertEquals(415, reply.status());
		assertEquals("CAS-0609", reply.problem());
	}

	@ParameterizedTest
	@ValueSource(strings = { "nothing", "/", "/api/v2/hello", "leases//renew", "admin/../hello/", "%2e%2e/%2e%2e/etc/passwd",
			"leases/1/renew/x", "HELLO" })
	void pathThatIsNotThere(String path) throws Exception {
		TestClient.Reply reply = client.ask(client.admin("x").uri(client.request(path).build().uri()).GET());
		assertTrue(List.of(400, 404, 405).contains(reply.status()), reply.toString());
		assertTrue(List.of("CAS-0601", "CAS-0605", "CAS-0606").contains(reply.problem()), reply.toString());
	}

	@Test
	void methodThatIsNotKnown() throws Exception {
		TestClient.Reply reply = client.ask(client.request("checkouts").DELETE());
		assertEquals(405, reply.status());
		assertEquals("CAS-0606", reply.problem());
		assertEquals("POST", problem(reply).details().get("allowed"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "availability?version=both", "availability?version=" })
	void queryThatCannotBeTaken(String path) throws Exception {
		TestClient.Reply reply = client.get(path);
		assertEquals(400, reply.status());
		assertEquals("CAS-0604", reply.problem());
	}

	@Test
	void numberInAQueryHasBounds() throws Exception {
		assertEquals("CAS-0604", client.getAdmin("log?most=0").problem());
		assertEquals("CAS-0604", client.getAdmin("log?after=-1").problem());
		assertEquals("CAS-0604", client.getAdmin("log?after=x").problem());
	}

	@Test
	void credentialIsAskedForByEveryAdminAddress() throws Exception {
		for (String path : List.of("status", "host-ids", "authorizations", "publishers", "log", "portal-configuration")) {
			TestClient.Reply missing = client.get("admin/" + path);
			assertEquals(401, missing.status(), path);
			assertEquals("CAS-0620", missing.problem(), path);
		}
		for (String path : List.of("authorizations", "license-check", "publishers", "leases/1/release", "reread", "stop")) {
			assertEquals("CAS-0620", post("admin/" + path, "text/plain", "x").problem(), path);
		}
	}

	@Test
	void wrongCredentialIsRefusedLoggedWithoutItAndSlowedDown() throws Exception {
		String wrong = "this-is-not-the-credential";
		for (int attempt = 1; attempt <= 10; attempt++) {
			TestClient.Reply reply = client.ask(client.request("admin/status").header("Authorization", "Bearer " + wrong).GET());
			assertEquals(403, reply.status());
			assertEquals("CAS-0621", reply.problem());
			assertFalse(reply.body().contains(wrong));
		}
		TestClient.Reply tooMany = client.ask(client.request("admin/status").header("Authorization", "Bearer " + wrong).GET());
		assertEquals(429, tooMany.status());
		assertEquals("CAS-0622", tooMany.problem());
		assertEquals(200, client.getAdmin("status").status(), "the right one is accepted at any time");
		String log = client.getAdmin("log").body();
		assertTrue(log.contains("INTRUDER"), log);
		assertFalse(log.contains(wrong), log);
	}

	@ParameterizedTest
	@ValueSource(strings = { "GARBAGE\r\n\r\n", "GET /api/v1/hello HTTP/9.9\r\n\r\n", "GET  HTTP/1.1\r\nHost: x\r\n\r\n",
			"GET /api/v1/hello HTTP/1.1\r\n\r\n", "POST /api/v1/checkouts HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\n\r\n",
			"GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n", "\u0016\u0003\u0001" })
	void bytesThatAreNoRequest(String bytes) throws Exception {
		try (RawTls raw = RawTls.to(impatient.service().running())) {
			raw.write(bytes);
			String answer = raw.readToEnd(SOON).toLowerCase(Locale.ROOT);
			assertFalse(answer.contains("jetty") || answer.contains("exception") || answer.contains("<html"), answer);
			assertTrue(answer.isEmpty() || answer.contains("cas-06"), answer);
		}
		assertEquals(200, impatient.client().get("hello").status());
	}

	@ParameterizedTest
	@ValueSource(strings = { "licsrv01.example.org", "10.1.2.3:27000", "[::1]", "localhost" })
	void serviceAnswersUnderWhateverNameItIsReached(String host) throws Exception {
		try (RawTls raw = RawTls.to(service.service().running())) {
			raw.write("GET /api/v1/hello HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
			assertTrue(raw.readToEnd(SOON).startsWith("HTTP/1.1 200"), host);
		}
	}

	@Test
	void headerThatIsTooLarge() throws Exception {
		try (RawTls raw = RawTls.to(service.service().running())) {
			raw.write("GET /api/v1/hello HTTP/1.1\r\nHost: x\r\nX-Long: " + "y".repeat(20_000) + "\r\n\r\n");
			String answer = raw.readToEnd(SOON);
			assertTrue(answer.startsWith("HTTP/1.1 431"), answer);
			assertTrue(answer.contains("CAS-0610"), answer);
		}
	}

	@Test
	void clientThatStopsInTheMiddleOfARequestIsLetGo() throws Exception {
		try (RawTls raw = RawTls.to(impatient.service().running())) {
			raw.write("POST /api/v1/checkouts HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
			String answer = raw.readToEnd(SOON);
			assertTrue(answer.isEmpty() || answer.contains("CAS-0607"), answer);
		}
		try (RawTls raw = RawTls.to(impatient.service().running())) {
			raw.write("GET /api/v1/hel");
			raw.readToEnd(SOON);
		}
		assertEquals(200, impatient.client().get("hello").status());
	}

	@Test
	void clientThatGoesAwayInTheMiddleOfARequestLeavesNoTrace() throws Exception {
		String log = client.getAdmin("log").body();
		for (int i = 0; i < 20; i++) {
			try (RawTls raw = RawTls.to(service.service().running())) {
				raw.write("POST /api/v1/checkouts HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{");
			}
		}
		assertEquals(log, client.getAdmin("log").body());
	}

	private static void tellsNothingOfTheInside(TestClient.Reply reply) {
		String body = reply.body();
		assertFalse(body.contains("tools.jackson") || body.contains("Exception") || body.contains("org.castellan"), body);
	}

	private static Problem problem(TestClient.Reply reply) {
		return Json.mapper().readValue(reply.body(), ProblemReply.class).problems().getFirst();
	}

	private static TestClient.Reply post(String path, String type, String body) throws Exception {
		return client.ask(client.request(path).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
	}
}
