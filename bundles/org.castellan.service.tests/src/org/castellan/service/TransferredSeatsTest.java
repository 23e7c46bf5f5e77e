// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.host.HostId;
import org.junit.jupiter.api.Test;

/** Seats that one licence server passes on to another. */
class TransferredSeatsTest extends OnTwoServers {

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

	@Test
	void aServerPassesOnOnlyWhatItHolds() throws Exception {
		assertEquals("CAS-1180", transfer(a, prepare(b, AuthorizationDraft.AUTHORIZE, 1)).problem());
		PreparedRequest own = prepare(a, AuthorizationDraft.AUTHORIZE, 2);
		assertEquals("CAS-1186", transfer(a, own).problem());
		assertEquals(403, a.client().ask(a.client().request("admin/transfers").header("Authorization", "Bearer wrong")
				.header("Content-Type", "text/plain").POST(BodyPublishers.ofString(own.text()))).status());
	}

	private static List<Integer> totals(TestService... servers) throws Exception {
		List<Integer> totals = new ArrayList<>();
		for (TestService server : servers) {
			totals.add(server.client().availability(FEATURE).total());
		}
		return totals;
	}
}
