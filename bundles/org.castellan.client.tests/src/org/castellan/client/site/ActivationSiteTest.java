// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.site;

import static org.castellan.client.FakeServer.response;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.problem.Severity;
import org.castellan.testkit.net.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a site answers, refuses, or is too slow to say, and the clock that is wrong. */
class ActivationSiteTest extends AtASite {

	private static final Timeouts SHORT = new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(2));

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
	void nobodyIsThere() throws Exception {
		assertFails("CAS-0730",
				new ActivationSite(SiteAddress.parse("127.0.0.1:" + FreePort.find()), Timeouts.DEFAULT, InstantSource.system()));
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
			assertSlow(server);
		}
	}

	/** On a machine that stands still, two seconds may not be enough to connect; then it is asked again. */
	private static void assertSlow(FakeServer server) {
		String code = "CAS-0730";
		for (int attempt = 0; attempt < 3 && code.equals("CAS-0730"); attempt++) {
			code = assertThrows(ProblemException.class, () -> pinned(server, SHORT).answer(REQUEST)).problem().code();
		}
		assertEquals("CAS-0731", code);
	}

	@Test
	void slowAnswerIsToldAsSlow() {
		try (FakeServer server = FakeServer.start(directory, (asked, to) -> {
			if (!asked.path().endsWith("hello")) {
				new CountDownLatch(1).await();
			}
			to.write(hello());
		})) {
			assertSlow(server);
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

	private static FakeServer refusing(int status, Problem problem) {
		return FakeServer.start(directory, (asked, to) -> to.write(asked.path().endsWith("hello") ? hello() : response(status,
				"application/json", Json.mapper().writeValueAsString(new ProblemReply(List.of(problem))))));
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

	/** A greeting under a Date header; what it says itself is right, so that the header is what counts. */
	private static byte[] dated(Instant date) {
		String body = greeting(NOW);
		return ("HTTP/1.1 200 OK\r\nDate: " + DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atOffset(ZoneOffset.UTC))
				+ "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
				.getBytes(StandardCharsets.UTF_8);
	}
}
