// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.host.HostId;
import org.castellan.core.host.MachineId;
import org.castellan.core.json.Json;
import org.castellan.machine.MachineIds;
import org.castellan.service.internal.Surroundings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two licence servers before each test, with nothing yet, and the vendor of a number that both may use. */
@Timeout(120)
abstract class OnTwoServers {

	static final String NUMBER = "EFL123456789";
	static final String FEATURE = "desktopAdvP";
	private static final HostId OTHER_MACHINE = HostId.parse("0242ac150099");
	private static final Map<String, String> CONTACT = Map.of("First Name", "Ann", "Last Name", "Example", "Organization",
			"Example Inc", "Email", "ann@example.org");

	@TempDir
	Path directory;

	TestLicenses licenses;
	TestVendor vendor;
	TestService a;
	TestService b;

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

	final TestService start(String name, HostId machine) {
		Surroundings around = Surroundings.ofThisMachine().withMachine(
				() -> new MachineIds(List.of(new MachineId(machine, Set.of(), "eth0", "")), List.of(), List.of()));
		return TestService.start(directory.resolve(name), licenses, around);
	}

	final byte[] authorized(int seats) throws Exception {
		byte[] response = vendor.answer(prepare(a, AuthorizationDraft.AUTHORIZE, seats).text());
		assertTrue(apply(a, response).applied());
		return response;
	}

	final void giveBack(int seats) throws Exception {
		assertTrue(apply(a, vendor.answer(prepare(a, AuthorizationDraft.DEAUTHORIZE, seats).text())).applied());
	}

	final void restart() {
		a.close();
		a = start("a", TestLicenses.MACHINE);
	}

	static List<LeaseGrant> checkouts(TestService server, int count) throws Exception {
		List<LeaseGrant> grants = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			grants.add(server.client().checkout(FEATURE, "user" + i).as(LeaseGrant.class));
		}
		return grants;
	}

	static byte[] answered(TestService giver, PreparedRequest request) throws Exception {
		TestClient.Reply reply = transfer(giver, request);
		assertEquals(200, reply.status(), reply.body());
		return reply.body().getBytes(StandardCharsets.UTF_8);
	}

	static PreparedRequest prepare(TestService server, String kind, int count) throws Exception {
		return prepared(request(server, kind, count));
	}

	static PreparedRequest prepared(TestClient.Reply reply) {
		return reply.as(PreparedRequest.class);
	}

	static TestClient.Reply request(TestService server, String kind, int count) throws Exception {
		return request(server, kind, NUMBER, count);
	}

	static TestClient.Reply request(TestService server, String kind, String number, int count) throws Exception {
		return ask(server, new AuthorizationDraft(UUID.randomUUID().toString(), kind,
				List.of(new AuthorizationItem(number, count)), CONTACT));
	}

	static TestClient.Reply ask(TestService server, AuthorizationDraft draft) throws Exception {
		return server.client().ask(server.client().admin("authorization/requests").header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString(Json.mapper().writeValueAsString(draft))));
	}

	static PreparedRequest get(TestService server, String id) throws Exception {
		return prepared(server.client().getAdmin("authorization/requests/" + id));
	}

	static TestClient.Reply delete(TestService server, String id) throws Exception {
		return server.client().ask(server.client().admin("authorization/requests/" + id).DELETE());
	}

	static ResponseResult apply(TestService server, byte[] response) throws IOException, InterruptedException {
		return server.client().postAdmin("authorization/responses", response).as(ResponseResult.class);
	}

	static ResponseResult check(TestService server, byte[] response) throws IOException, InterruptedException {
		return server.client().postAdmin("authorization/response-check", response).as(ResponseResult.class);
	}

	static TestClient.Reply transfer(TestService server, PreparedRequest request)
			throws IOException, InterruptedException {
		return server.client().postAdmin("transfers", request.text().getBytes(StandardCharsets.UTF_8));
	}

	static AuthorizationStatus status(TestService server) throws IOException, InterruptedException {
		return server.client().getAdmin("authorization").as(AuthorizationStatus.class);
	}
}
