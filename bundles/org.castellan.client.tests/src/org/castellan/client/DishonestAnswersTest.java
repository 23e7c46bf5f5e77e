// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.castellan.core.api.CheckoutRequest;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.json.Json;
import org.castellan.core.net.ServerList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A pinned service, or something in between, answers a checkout with a lease that is not to be believed. */
@Timeout(60)
class DishonestAnswersTest {

	private static final Timeouts TIMEOUTS = new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(20),
			Duration.ofSeconds(20));

	@TempDir
	Path directory;

	@TempDir
	Path elsewhere;

	static Stream<Arguments> answers() {
		return Stream.of(
				answer("more seats than were asked for", "CAS-0711",
						(keys, request) -> keys.grant(new CheckoutRequest(request.requestId(), request.feature(), 2,
								request.holder(), 0, 0, ""), 9)),
				answer("not signed", "CAS-0710", (keys, request) -> keys.unsigned(request, 9)),
				answer("edited", "CAS-0710", (keys, request) -> keys.unsigned(request, 9)
						.withSignature(keys.grant(request, 8).signature())));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("answers")
	void whatIsNotToBeBelievedIsRefusedAndGivenBack(String name, String code,
			BiFunction<SigningService, CheckoutRequest, LeaseGrant> answer) throws Exception {
		DishonestService service = new DishonestService(directory, answer);
		try (FakeServer server = FakeServer.start(directory, service); LicenseClient client = client(server, service)) {
			assertEquals(code, refusal(client.checkout(SeatRequest.of("desktopAdvP"))));
			assertTrue(server.asked.getLast().path().endsWith("/leases/17/release"), server.asked::toString);
		}
	}

	@Test
	void anotherClientsLeaseIsRefusedAndLeftToWhoHoldsIt() throws Exception {
		DishonestService service = new DishonestService(directory, (keys, request) -> keys.grant(
				new CheckoutRequest("another-client-1", request.feature(), 1, request.holder(), 0, 0, ""), 9));
		try (FakeServer server = FakeServer.start(directory, service); LicenseClient client = client(server, service)) {
			assertEquals("CAS-0711", refusal(client.checkout(SeatRequest.of("desktopAdvP"))));
			assertNothingReleased(server);
		}
	}

	@Test
	void aReplayedAnswerIsRefusedAndTheLeaseItWasForIsKept() throws Exception {
		AtomicReference<LeaseGrant> answer = new AtomicReference<>();
		DishonestService service = new DishonestService(directory, (keys, request) -> {
			answer.compareAndSet(null, keys.grant(request, 9));
			return answer.get();
		});
		try (FakeServer server = FakeServer.start(directory, service); LicenseClient client = client(server, service)) {
			Seat first = assertInstanceOf(CheckoutOutcome.Granted.class, client.checkout(SeatRequest.of("desktopAdvP"))).seat();
			assertEquals("CAS-0711", refusal(client.checkout(SeatRequest.of("desktopAdvP"))));
			assertEquals(SeatState.HELD, first.state());
			assertNothingReleased(server);
		}
	}

	private static void assertNothingReleased(FakeServer server) {
		assertTrue(server.asked.stream().noneMatch(asked -> asked.path().endsWith("/release")), server.asked::toString);
	}

	@Test
	void aServiceThatCountsFromTheBeginningAgainIsRefused() throws Exception {
		AtomicReference<Long> fencing = new AtomicReference<>(100L);
		DishonestService service = new DishonestService(directory,
				(keys, request) -> keys.grant(request, fencing.getAndSet(50L)));
		try (FakeServer server = FakeServer.start(directory, service)) {
			try (LicenseClient client = client(server, service)) {
				assertInstanceOf(CheckoutOutcome.Granted.class, client.checkout(SeatRequest.of("desktopAdvP")));
			}
			try (LicenseClient nextProgram = client(server, service)) {
				assertEquals("CAS-0711", refusal(nextProgram.checkout(SeatRequest.of("desktopAdvP"))));
			}
		}
	}

	@Test
	void aLeaseOfAnotherServicesKeyIsRefused() throws Exception {
		SigningService other = SigningService.in(elsewhere);
		DishonestService service = new DishonestService(directory, (keys, request) -> other.grant(request, 9));
		try (FakeServer server = FakeServer.start(directory, service); LicenseClient client = client(server, service)) {
			assertEquals("CAS-0710", refusal(client.checkout(SeatRequest.of("desktopAdvP"))));
		}
	}

	@Test
	void aServiceOfAnotherVersionIsToldFromOneThatHasNoSeat() throws Exception {
		DishonestService service = new DishonestService(directory, (keys, request) -> keys.grant(request, 9));
		try (FakeServer server = FakeServer.start(directory, (asked, to) -> to.write(
				FakeServer.json("{\"product\":\"castellan\",\"api\":2,\"version\":\"2.0.0\"}")));
				LicenseClient client = client(server, service)) {
			assertEquals("CAS-0706", refusal(client.checkout(SeatRequest.of("desktopAdvP"))));
		}
	}

	@Test
	void aLostAnswerIsAskedForAgainWithTheSameRequestId() throws Exception {
		DishonestService service = new DishonestService(directory, (keys, request) -> keys.grant(request, 9));
		AtomicReference<String> lost = new AtomicReference<>("");
		FakeServer.Answer once = (asked, to) -> {
			if (asked.path().endsWith("/checkouts") && lost.get().isEmpty()) {
				lost.set(requestId(asked));
				throw new IOException("the connection is cut after the request arrived");
			}
			service.write(asked, to);
		};
		try (FakeServer server = FakeServer.start(directory, once); LicenseClient client = client(server, service)) {
			Seat seat = assertInstanceOf(CheckoutOutcome.Granted.class, client.checkout(SeatRequest.of("desktopAdvP"))).seat();
			assertEquals(lost.get(), seat.grant().requestId());
		}
	}

	@Test
	void eachCheckoutHasARequestIdOfItsOwn() throws Exception {
		DishonestService service = new DishonestService(directory, (keys, request) -> keys.grant(request, request.seen() + 1));
		try (FakeServer server = FakeServer.start(directory, service); LicenseClient client = client(server, service)) {
			client.checkout(SeatRequest.of("desktopAdvP"));
			client.checkout(SeatRequest.of("desktopAdvP"));
			List<String> ids = server.asked.stream().filter(asked -> asked.path().endsWith("/checkouts"))
					.map(DishonestAnswersTest::requestId).toList();
			assertEquals(2, ids.size());
			assertNotEquals(ids.getFirst(), ids.getLast());
			assertEquals(32, ids.getFirst().length(), "128 bits in hex digits");
		}
	}

	@Test
	void theClientTokenIsShownAtEachQuestionOfASeat() throws Exception {
		DishonestService service = new DishonestService(directory, (keys, request) -> keys.grant(request, 9));
		try (FakeServer server = FakeServer.start(directory, service);
				LicenseClient client = new LicenseClient(settings(server, service).withClientToken(TestServers.TOKEN))) {
			assertInstanceOf(CheckoutOutcome.Granted.class, client.checkout(SeatRequest.of("desktopAdvP")));
			FakeServer.Asked checkout = server.asked.stream().filter(asked -> asked.path().endsWith("/checkouts"))
					.findFirst().orElseThrow();
			assertEquals("Bearer " + TestServers.TOKEN.reveal(), checkout.authorization());
		}
	}

	private static String requestId(FakeServer.Asked asked) {
		return Json.mapper().readValue(asked.body(), CheckoutRequest.class).requestId();
	}

	private static String refusal(CheckoutOutcome outcome) {
		return assertInstanceOf(CheckoutOutcome.Unreachable.class, outcome).servers().getFirst().problem().code();
	}

	private LicenseClient client(FakeServer server, DishonestService service) throws Exception {
		return new LicenseClient(settings(server, service));
	}

	/** Of a user who has pinned the service. */
	private ClientSettings settings(FakeServer server, DishonestService service) throws Exception {
		KnownServers known = new KnownServers(directory.resolve("config"));
		known.pin(new KnownServer(server.address(), DishonestService.SERVICE_ID, "licsrv01", server.fingerprint(),
				service.keys.leaseKey(), Optional.empty(), Optional.empty()));
		return ClientSettings.of(ServerList.of(server.address()), new PublisherTrust.Only(service.keys.publishers()))
				.withKnown(known).withState(directory.resolve("state")).withTimeouts(TIMEOUTS);
	}

	private static Arguments answer(String name, String code,
			BiFunction<SigningService, CheckoutRequest, LeaseGrant> answer) {
		return Arguments.of(name, code, answer);
	}
}
