// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** What is authorized is bound to its machine anew: by file, unless the vendor has given it up for lost. */
public class RepairJourneyTest extends ConsoleJourney {
	private static final String DESKTOP = "desktopAdvP";

	@Test
	void byFileItIsBoundAnewAndWhatTheVendorGaveToOthersIsNot() {
		try (VendorSite vendor = VendorSite.create(folder)) {
			String site = vendor.open();
			ServerPages server = openThisComputer();
			server.start();
			server.authorize(vendor, site, 10);
			Path request = folder.resolve("repair.txt");
			server.repair().next().offline().save(request);
			assertEquals("Repair 10", server.waitForPending().text());
			server.assertSeats(DESKTOP, 10);

			AuthorizationPages wizard = server.wizard().file(vendor.respond(request)).read().review();
			wizard.apply();
			wizard.close();
			server.assertNothingWaits();
			server.assertSeats(DESKTOP, 10);

			vendor.release(1);
			AuthorizationPages again = server.repair().next().next();
			again.waitForProblem("CAS-10");
			again.cancel();
			server.assertNothingWaits();
			server.assertSeats(DESKTOP, 10);
		}
	}
}
