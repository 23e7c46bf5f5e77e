// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.LogPage;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.host.HostId;
import org.castellan.core.json.Json;
import org.junit.jupiter.api.Test;

/** Seats by authorization numbers over the real API: what is asked, answered and counted, and what is told of it. */
class AuthorizationNumbersTest extends OnTwoServers {

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
}
