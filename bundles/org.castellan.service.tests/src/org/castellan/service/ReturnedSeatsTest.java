// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ProblemReply;
import org.castellan.core.json.Json;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;

/** Seats that a licence server gives back to where it has them from. */
class ReturnedSeatsTest extends OnTwoServers {

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
}
