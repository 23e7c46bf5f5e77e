// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.Hello;
import org.castellan.core.api.LeaseGrant;
import org.castellan.crypto.AccessToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site decides: who may have a feature at all, who may ask at all, and when its day ends. */
class SiteRulesTest {

	private static final int SECONDS_A_DAY = 86_400;
	/** Seconds, in which a service starts and gives a seat; more where the machine is too slow for the first. */
	private static final List<Integer> UNTIL_MIDNIGHT = List.of(30, 120);

	@TempDir
	Path directory;

	@Test
	void policyIsAskedBeforeTheLedger() throws Exception {
		CheckoutPolicy noStrangers = request -> request.holder().user().equals("stranger")
				? Optional.of(SeatProblem.NOT_ALLOWED.problem("user", "stranger", "host", "GIS-07", "feature",
						request.feature(), "rule", "EXCLUDE desktopAdvP USER stranger."))
				: Optional.empty();
		try (TestService service = TestService.start(directory, TestService.surroundings().withPolicy(noStrangers))) {
			service.client().postAdmin("authorizations", service.licenses().file("desktopAdvP", 2));
			TestClient.Reply refused = service.client().checkout("desktopAdvP", "stranger");
			assertEquals(403, refused.status());
			assertEquals("CAS-0413", refused.problem());
			assertEquals(0, service.client().availability("desktopAdvP").inUse());
			assertEquals(200, service.client().checkout("desktopAdvP", "jsmith").status());
		}
	}

	@Test
	void clientTokenKeepsOutWhoDoesNotShowIt() throws Exception {
		Home home = TestService.home(directory);
		Files.createDirectories(home.directory());
		Files.writeString(home.settingsFile(), "{\"format\":1,\"serviceId\":\"closed\",\"clientToken\":true}");
		try (TestService service = TestService.start(directory)) {
			TestClient client = service.client();
			assertTrue(client.get("hello").as(Hello.class).clientToken(), "hello is open and says so");
			assertEquals("CAS-0623", client.checkout("desktopAdvP", "jsmith").problem());
			assertEquals("CAS-0623", client.get("availability").problem());
			assertEquals("CAS-0624", client.ask(client.request("leases").header("Authorization", "Bearer wrong").GET()).problem());
			String token = AccessToken.read(home.clientTokenFile()).reveal();
			assertEquals(200, client.ask(client.request("leases").header("Authorization", "Bearer " + token).GET()).status());
			assertEquals("CAS-0621", client.ask(client.request("admin/status").header("Authorization", "Bearer " + token).GET())
					.problem(), "a client is no administrator");
			String admin = AccessToken.read(home.credentialFile()).reveal();
			assertNotEquals(admin, token);
			assertEquals(200, client.ask(client.request("leases").header("Authorization", "Bearer " + admin).GET()).status());
		}
	}

	@Test
	void licenceEndsAtMidnightWhereTheServiceIs() throws Exception {
		boolean seen = false;
		for (int seconds : UNTIL_MIDNIGHT) {
			seen = seen || endsAtMidnight(directory.resolve("in" + seconds), seconds);
		}
		assertTrue(seen, "no service gives a seat within " + UNTIL_MIDNIGHT + " s");
	}

	/** Whether there was time for all of it before midnight. */
	private static boolean endsAtMidnight(Path place, int seconds) throws Exception {
		ZoneOffset zone = zoneWithMidnightIn(seconds);
		LocalDate today = LocalDate.now(zone);
		try (TestService service = TestService.start(place, TestService.surroundings().withZone(zone))) {
			TestClient client = service.client();
			TestClient.Reply authorized = client.postAdmin("authorizations", service.licenses().file(TestLicenses.MACHINE,
					TestLicenses.line("desktopAdvP", 2, today)));
			TestClient.Reply granted = client.checkout("desktopAdvP", "jsmith");
			if (!LocalDate.now(zone).equals(today)) {
				return false; // the licence may have come too late to be taken at all
			}
			String expires = client.availability("desktopAdvP").expires();
			if (!LocalDate.now(zone).equals(today)) {
				return false;
			}
			assertTrue(authorized.as(AuthorizationResult.class).applied());
			assertEquals(today.toString(), expires);
			long ttlMillis = granted.as(LeaseGrant.class).ttlMillis();
			assertTrue(ttlMillis <= (seconds + 1) * 1000, "a lease ends with its licence: " + ttlMillis);
			while (LocalDate.now(zone).equals(today)) {
				Thread.sleep(100);
			}
			assertEquals("CAS-0407", client.checkout("desktopAdvP", "mlee").problem());
			assertEquals(0, client.availability("desktopAdvP").total());
			return true;
		}
	}

	/** The offset whose day ends so many seconds from now. */
	private static ZoneOffset zoneWithMidnightIn(int seconds) {
		int utc = (int) Math.floorMod(Instant.now().getEpochSecond(), (long) SECONDS_A_DAY);
		int offset = Math.floorMod(SECONDS_A_DAY - seconds - utc, SECONDS_A_DAY);
		return ZoneOffset.ofTotalSeconds(offset > SECONDS_A_DAY / 2 ? offset - SECONDS_A_DAY : offset);
	}
}
