// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.LogPage;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ProblemReply;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.host.HostId;
import org.castellan.core.host.MachineId;
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import org.castellan.machine.MachineIds;
import org.castellan.service.internal.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Seats by authorization numbers: requests, responses, deauthorization, repair, transfer, over the real API. */
@Timeout(120)
class AuthorizationNumbersTest {

	private static final String NUMBER = "EFL123456789";
	private static final String FEATURE = "desktopAdvP";
	private static final HostId OTHER_MACHINE = HostId.parse("0242ac150099");
	private static final Map<String, String> CONTACT = Map.of("First Name", "Ann", "Last Name", "Example", "Organization",
			"Example Inc", "Email", "ann@example.org");

	@TempDir
	Path directory;

	private TestLicenses licenses;
	private TestVendor vendor;
	private TestService a;
	private TestService b;

	@BeforeEach
	void start() {
		licenses = TestLicenses.in(directory.resolve("publisher"));
		vendor = new TestVendor(licenses.key(), FEATURE);
		a = start("a", TestLicenses.MACHINE);
		b = start("b", OTHER_MACHINE);
	}

	@AfterEach
	void stop() {
		a.close();
		b.close();
	}

	private TestService start(String name, HostId machine) {
		Surroundings around = Surroundings.ofThisMachine().withMachine(
				() -> new MachineIds(List.of(new MachineId(machine, Set.of(), "eth0", "")), List.of(), List.of()));
		return TestService.start(directory.resolve(name), licenses, around);
	}

	@Test
	void aResponseMakesSeatsOfTheServerThatAskedAndOfNoOther() throws Exception {
		PreparedRequest prepared = prepare(a, AuthorizationDraft.AUTHORIZE, 10);
		assertEquals(List.of(prepared.request()), status(a).pending());
		byte[] response = vendor.answer(prepared.text());

		ResponseResult elsewhere = apply(b, response);
		assertFalse(elsewhere.applied());
		assertEquals("CAS-1147", elsewhere.problems().getFirst().code());
		assertEquals(List.of(), status(b).activations());

		assertEquals(List.of(), check(a, response).problems());
		ResponseResult result = apply(a, response);
		assertTrue(result.applied(), result.toString());
		assertEquals(AuthorizationDraft.AUTHORIZE, result.kind());
		assertEquals(10, a.client().availability(FEATURE).total());
		assertEquals(new AuthorizationStatus(result.activations(), List.of(), false), status(a));
		ActivationInfo held = result.activations().getFirst();
		assertEquals(NUMBER, held.number());
		assertEquals(10, held.held());
		assertTrue(held.returnable() && held.trusted());
		a.client().checkout(FEATURE, "jsmith").as(LeaseGrant.class);

		ResponseResult again = apply(a, response);
		assertEquals("CAS-1150", again.problems().getFirst().code());
		assertEquals(10, a.client().availability(FEATURE).total());
	}

	@Test
	void aChangedResponseCountsNothing() throws Exception {
		String response = new String(vendor.answer(prepare(a, AuthorizationDraft.AUTHORIZE, 10).text()), StandardCharsets.UTF_8);
		String changed = response.replace(" 10 ", " 99 ");
		assertFalse(changed.equals(response), response);
		ResponseResult result = apply(a, changed.getBytes(StandardCharsets.UTF_8));
		assertEquals("CAS-1141", result.problems().getFirst().code());
		assertEquals(List.of(), status(a).activations());
	}

	@Test
	void theLineOfAResponseDoesNotCountAsALicenceFile() throws Exception {
		byte[] response = authorized(10);
		String license = AuthorizationResponse.parse(response).answer().license();
		AuthorizationResult result = a.client().postAdmin("authorizations", license.getBytes(StandardCharsets.ISO_8859_1))
				.as(AuthorizationResult.class);
		assertFalse(result.applied());
		assertEquals("CAS-0535", result.problems().getLast().code());
		Files.writeString(a.home().licensesDirectory().resolve("copy.lic"), license, StandardCharsets.ISO_8859_1);
		giveBack(10);
		a.client().postAdmin("reread", new byte[0]).as(AuthorizationResult.class);
		assertEquals("CAS-0401", a.client().checkout(FEATURE, "jsmith").problem());
	}

	@Test
	void seatsGivenBackCountNoMoreBeforeAnyoneSeesTheRequest() throws Exception {
		authorized(10);
		PreparedRequest prepared = prepare(a, AuthorizationDraft.DEAUTHORIZE, 4);
		assertEquals(6, a.client().availability(FEATURE).total());
		assertEquals(4, status(a).activations().getFirst().withheld());
		assertFalse(prepared.request().cancellable());
		assertEquals("CAS-1177", delete(a, prepared.request().id()).problem());
		restart();
		assertEquals(6, a.client().availability(FEATURE).total(), "a restart does not bring them back");
		assertTrue(apply(a, vendor.answer(prepared.text())).applied());
		assertEquals(6, a.client().availability(FEATURE).total());
		assertEquals(6, vendor.given(NUMBER));
		assertEquals(0, status(a).activations().getFirst().withheld());
	}

	@Test
	void anOldTrustedStorageThatIsPutBackBringsNoSeatBack() throws Exception {
		authorized(10);
		Path file = a.home().trustedStorageDirectory().resolve("storage.json");
		byte[] old = Files.readAllBytes(file);
		giveBack(4);
		a.close();
		Files.write(file, old);
		restart();
		assertEquals(6, a.client().availability(FEATURE).total());
		assertEquals(6, status(a).activations().getFirst().held());
	}

	@Test
	void seatsInUseAreNotGivenBackAndWhoHoldsThemIsTold() throws Exception {
		authorized(10);
		List<LeaseGrant> held = checkouts(a, 7);
		TestClient.Reply refused = request(a, AuthorizationDraft.DEAUTHORIZE, 4);
		assertEquals(409, refused.status());
		Problem problem = Json.mapper().readValue(refused.body(), ProblemReply.class).problems().getFirst();
		assertEquals("CAS-0416", problem.code());
		assertEquals("7", problem.details().get("inUse"));
		assertTrue(problem.why().contains("user0 on GIS-07"), problem.why());
		assertEquals(10, a.client().availability(FEATURE).total());
		assertEquals(List.of(), status(a).pending());
		assertEquals(200, a.client().renew(held.getLast()).status());

		a.client().release(held.getFirst());
		prepare(a, AuthorizationDraft.DEAUTHORIZE, 4);
		assertEquals(6, a.client().availability(FEATURE).total());
		assertEquals("CAS-0402", a.client().checkout(FEATURE, "late").problem());
		assertEquals(200, a.client().renew(held.getLast()).status());
	}

	@Test
	void moreThanIsHeldIsNotGivenBack() throws Exception {
		authorized(3);
		assertEquals("CAS-1173", request(a, AuthorizationDraft.DEAUTHORIZE, 4).problem());
		assertEquals("CAS-1188", request(a, AuthorizationDraft.DEAUTHORIZE, "ESU123456789", 1).problem());
		assertEquals("CAS-1188", request(a, AuthorizationDraft.DEAUTHORIZE, "EVA123456789", 1).problem());
		assertEquals(3, a.client().availability(FEATURE).total());
	}

	@Test
	void anotherHardwareCountsNothingUntilItIsRepaired() throws Exception {
		authorized(10);
		a.close();
		a = start("a", HostId.parse("0242ac150077"));
		assertTrue(status(a).untrusted());
		assertFalse(status(a).activations().getFirst().trusted());
		assertEquals("CAS-0401", a.client().checkout(FEATURE, "jsmith").problem());
		assertFalse(a.client().getAdmin("status").as(ServiceStatus.class).findings().isEmpty());

		PreparedRequest repair = prepared(ask(a, new AuthorizationDraft(UUID.randomUUID().toString(),
				AuthorizationDraft.REPAIR, List.of(), Map.of())));
		assertTrue(apply(a, vendor.answer(repair.text())).applied());
		assertFalse(status(a).untrusted());
		assertEquals(10, a.client().availability(FEATURE).total());
		assertEquals(10, vendor.given(NUMBER));
	}

	@Test
	void seatsGoToAnotherServerAndComeBackAndAreNeverOnBoth() throws Exception {
		authorized(10);
		LeaseGrant inUse = a.client().checkout(FEATURE, "jsmith").as(LeaseGrant.class);
		PreparedRequest wanted = prepare(b, AuthorizationDraft.AUTHORIZE, 10);
		assertEquals("CAS-0416", transfer(a, wanted).problem());
		assertEquals(10, a.client().availability(FEATURE).total(), "nothing was changed");
		assertEquals(204, delete(b, wanted.request().id()).status());

		PreparedRequest asked = prepare(b, AuthorizationDraft.AUTHORIZE, 6);
		byte[] response = transfer(a, asked).body().getBytes(StandardCharsets.UTF_8);
		assertEquals(4, a.client().availability(FEATURE).total());
		assertEquals(6, status(a).activations().getFirst().lent());
		assertEquals(new String(response, StandardCharsets.UTF_8), transfer(a, asked).body(), "the same request, the same answer");
		assertTrue(apply(b, response).applied());
		assertEquals(6, b.client().availability(FEATURE).total());
		assertFalse(status(b).activations().getFirst().from().isEmpty());
		assertEquals(200, a.client().renew(inUse).status());

		LeaseGrant there = b.client().checkout(FEATURE, "ann").as(LeaseGrant.class);
		assertEquals("CAS-0416", request(b, AuthorizationDraft.DEAUTHORIZE, 6).problem());
		assertEquals("CAS-1173", request(a, AuthorizationDraft.DEAUTHORIZE, 10).problem(), "what was lent comes back first");
		b.client().release(there);
		PreparedRequest back = prepare(b, AuthorizationDraft.DEAUTHORIZE, 6);
		assertEquals("CAS-0401", b.client().checkout(FEATURE, "ann").problem());
		assertEquals(4, a.client().availability(FEATURE).total());
		byte[] taken = transfer(a, back).body().getBytes(StandardCharsets.UTF_8);
		assertEquals(10, a.client().availability(FEATURE).total());
		assertTrue(apply(b, taken).applied());
		assertEquals(0, status(a).activations().getFirst().lent());
		restart();
		assertEquals(10, a.client().availability(FEATURE).total());
	}

	@Test
	void whatWasPassedOnTwiceComesBackInReverseOrder() throws Exception {
		authorized(10);
		try (TestService c = start("c", HostId.parse("0242ac150055"))) {
			assertTrue(apply(b, answered(a, prepare(b, AuthorizationDraft.AUTHORIZE, 6))).applied());
			assertTrue(apply(c, answered(b, prepare(c, AuthorizationDraft.AUTHORIZE, 4))).applied());
			assertEquals(List.of(4, 2, 4), totals(a, b, c));
			assertEquals("CAS-1173", request(b, AuthorizationDraft.DEAUTHORIZE, 6).problem());

			PreparedRequest back = prepare(c, AuthorizationDraft.DEAUTHORIZE, 4);
			assertEquals("CAS-1185", transfer(a, back).problem(), "it goes back to where it came from");
			assertTrue(apply(c, answered(b, back)).applied());
			assertEquals(List.of(4, 6), totals(a, b));
			assertTrue(apply(b, answered(a, prepare(b, AuthorizationDraft.DEAUTHORIZE, 6))).applied());
			assertEquals(10, a.client().availability(FEATURE).total());
			assertEquals("CAS-0401", c.client().checkout(FEATURE, "jsmith").problem());
		}
	}

	private static byte[] answered(TestService giver, PreparedRequest request) throws Exception {
		TestClient.Reply reply = transfer(giver, request);
		assertEquals(200, reply.status(), reply.body());
		return reply.body().getBytes(StandardCharsets.UTF_8);
	}

	private static List<Integer> totals(TestService... servers) throws Exception {
		List<Integer> totals = new ArrayList<>();
		for (TestService server : servers) {
			totals.add(server.client().availability(FEATURE).total());
		}
		return totals;
	}

	@Test
	void aServerPassesOnOnlyWhatItHolds() throws Exception {
		assertEquals("CAS-1180", transfer(a, prepare(b, AuthorizationDraft.AUTHORIZE, 1)).problem());
		PreparedRequest own = prepare(a, AuthorizationDraft.AUTHORIZE, 2);
		assertEquals("CAS-1186", transfer(a, own).problem());
		assertEquals(403, a.client().ask(a.client().request("admin/transfers").header("Authorization", "Bearer wrong")
				.header("Content-Type", "text/plain").POST(BodyPublishers.ofString(own.text()))).status());
	}

	@Test
	void whatWasAskedBeforeIsTheSameRequest() throws Exception {
		PreparedRequest first = prepare(a, AuthorizationDraft.AUTHORIZE, 5);
		assertEquals(first.text(), prepare(a, AuthorizationDraft.AUTHORIZE, 5).text());
		assertEquals(first.text(), get(a, first.request().id()).text());
		restart();
		assertEquals(first.text(), get(a, first.request().id()).text());
		assertEquals(204, delete(a, first.request().id()).status());
		assertEquals(404, a.client().getAdmin("authorization/requests/" + first.request().id()).status());
		assertEquals(404, a.client().getAdmin("authorization/requests/nonsense").status());
	}

	@Test
	void noNumberAndNothingPersonalIsInALog() throws Exception {
		authorized(10);
		giveBack(4);
		apply(b, vendor.answer(prepare(a, AuthorizationDraft.AUTHORIZE, 1).text()));
		request(a, AuthorizationDraft.DEAUTHORIZE, 99);
		PreparedRequest asked = prepare(b, AuthorizationDraft.AUTHORIZE, 1);
		answered(a, asked);
		String machine = AuthorizationRequest.parse(asked.text().getBytes(StandardCharsets.UTF_8)).machine().name();
		String page = Json.mapper().writeValueAsString(a.client().getAdmin("log").as(LogPage.class));
		assertTrue(page.contains("REQUESTED") && page.contains("AUTHORIZED") && page.contains("TRANSFERRED"), page);
		assertFalse(page.contains("by " + machine), "who uses a machine may be known by its name");
		assertFalse(page.contains("\"machine\""), page);
		StringBuilder all = new StringBuilder(page);
		for (TestService each : List.of(a, b)) {
			try (var files = Files.list(each.home().logDirectory())) {
				for (Path file : files.toList()) {
					all.append(Files.readString(file));
				}
			}
		}
		for (String secret : List.of(NUMBER, "123456789", "Ann", "ann@example.org")) {
			assertFalse(all.toString().contains(secret), secret);
		}
	}

	private byte[] authorized(int seats) throws Exception {
		byte[] response = vendor.answer(prepare(a, AuthorizationDraft.AUTHORIZE, seats).text());
		assertTrue(apply(a, response).applied());
		return response;
	}

	private void giveBack(int seats) throws Exception {
		assertTrue(apply(a, vendor.answer(prepare(a, AuthorizationDraft.DEAUTHORIZE, seats).text())).applied());
	}

	private void restart() {
		a.close();
		a = start("a", TestLicenses.MACHINE);
	}

	private static List<LeaseGrant> checkouts(TestService server, int count) throws Exception {
		List<LeaseGrant> grants = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			grants.add(server.client().checkout(FEATURE, "user" + i).as(LeaseGrant.class));
		}
		return grants;
	}

	private static PreparedRequest prepare(TestService server, String kind, int count) throws Exception {
		return prepared(request(server, kind, count));
	}

	private static PreparedRequest prepared(TestClient.Reply reply) {
		return reply.as(PreparedRequest.class);
	}

	private static TestClient.Reply request(TestService server, String kind, int count) throws Exception {
		return request(server, kind, NUMBER, count);
	}

	private static TestClient.Reply request(TestService server, String kind, String number, int count) throws Exception {
		return ask(server, new AuthorizationDraft(UUID.randomUUID().toString(), kind,
				List.of(new AuthorizationItem(number, count)), CONTACT));
	}

	private static TestClient.Reply ask(TestService server, AuthorizationDraft draft) throws Exception {
		return server.client().ask(server.client().admin("authorization/requests").header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString(Json.mapper().writeValueAsString(draft))));
	}

	private static PreparedRequest get(TestService server, String id) throws Exception {
		return prepared(server.client().getAdmin("authorization/requests/" + id));
	}

	private static TestClient.Reply delete(TestService server, String id) throws Exception {
		return server.client().ask(server.client().admin("authorization/requests/" + id).DELETE());
	}

	private static ResponseResult apply(TestService server, byte[] response) throws IOException, InterruptedException {
		return server.client().postAdmin("authorization/responses", response).as(ResponseResult.class);
	}

	private static ResponseResult check(TestService server, byte[] response) throws IOException, InterruptedException {
		return server.client().postAdmin("authorization/response-check", response).as(ResponseResult.class);
	}

	private static TestClient.Reply transfer(TestService server, PreparedRequest request)
			throws IOException, InterruptedException {
		return server.client().postAdmin("transfers", request.text().getBytes(StandardCharsets.UTF_8));
	}

	private static AuthorizationStatus status(TestService server) throws IOException, InterruptedException {
		return server.client().getAdmin("authorization").as(AuthorizationStatus.class);
	}
}
