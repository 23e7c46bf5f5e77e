// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.castellan.admin.ui.Keys;
import org.junit.jupiter.api.Test;

/** Founding document 001, steps 14 to 18: the licence file of named users. */
public class NamedUserJourneyTest extends ConsoleJourney {
	private static final String PRO = "desktopAdvN";

	@Test
	void aFileOfNamedUsersGivesThreeSessionsEachStaysAndIsReplacedByANewerOne() {
		try (VendorSite vendor = VendorSite.create(folder)) {
			ServerPages server = openThisComputer();
			String machine = server.bestMachineId();
			Path file = vendor.namedUsers(machine, 9);
			server.start();
			AuthorizationPages wizard = server.review(file, vendor.certificate());
			String told = wizard.apply();
			assertTrue(told.contains("The named user licenses have been applied"), told);
			assertTrue(told.contains("read its licences again"), told);
			wizard.close();
			assertSessions(server, "27 (9 users \u00d7 3 sessions)");

			server.page("Authorization");
			driver().choose(Keys.AUTHORIZATION_VERSION, "Named User");
			assertFalse(driver().isEnabled(Keys.DEAUTHORIZE));
			assertTrue(driver().text(Keys.AUTHORIZATION_HINT).contains("cannot be deauthorized"));

			wizard = server.wizard().file(vendor.namedUsers(machine, 12)).read().review();
			wizard.apply();
			wizard.close();
			assertSessions(server, "36 (12 users \u00d7 3 sessions)");
		}
	}

	private void assertSessions(ServerPages server, String total) {
		server.page("Availability");
		driver().choose(Keys.AVAILABILITY_VERSION, "Named User");
		server.waitForSeats(PRO, total, row -> row.cell("Total").equals(total));
	}
}
