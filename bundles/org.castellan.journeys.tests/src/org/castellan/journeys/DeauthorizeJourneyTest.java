// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;

import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.workbench.Row;
import org.junit.jupiter.api.Test;

/** Licences go back to the vendor: a part of them by file, and none as long as their seats are in use. */
public class DeauthorizeJourneyTest extends ConsoleJourney {
	private static final String DESKTOP = "desktopAdvP";
	private static final int ORDERED = 10;
	private static final Duration PATIENCE = Duration.ofSeconds(60);

	@Test
	void seatsInUseStayAndWhoHasThemIsSaid() {
		try (VendorSite vendor = VendorSite.create(folder)) {
			String site = vendor.open();
			ServerPages server = openThisComputer();
			String address = server.start();
			server.authorize(vendor, site, ORDERED);
			AuthorizationPages returning;
			try (ForeignProcess holder = CommandLine.start("jsmith", "checkout", DESKTOP, "--count", "8", "--server",
					address, "--", "sleep", "300")) {
				server.page("Availability");
				server.waitUntilInUse(DESKTOP, 8);
				returning = server.deauthorize().giveBack(0, 4).next();
				String refusal = returning.waitForProblem("CAS-0416");
				assertTrue(refusal.contains("jsmith") && refusal.contains("8"), refusal);
				returning.cancel();
				server.assertNothingWaits();
				server.assertSeats(DESKTOP, ORDERED);
				returning = server.deauthorize().giveBack(0, 4).next();
				returning.waitForProblem("CAS-0416");
				holder.stop(PATIENCE);
			}
			assertTrue(returning.next().waitUntilDone().contains("Desktop Advanced (desktopAdvP): 6"));
			returning.close();
			server.assertSeats(DESKTOP, 6);
		}
	}

	@Test
	void byFileAPartCountsNoMoreAtOnceAndIsBackWhenTheResponseIsApplied() {
		try (VendorSite vendor = VendorSite.create(folder)) {
			String site = vendor.open();
			ServerPages server = openThisComputer();
			server.start();
			server.authorize(vendor, site, ORDERED);
			Path request = folder.resolve("deauthorize.txt");
			server.deauthorize().giveBack(0, 4).offline().save(request);
			assertEquals("Deauthorize 4", server.waitForPending().text());
			driver().waitFor("the four are said to be on their way",
					() -> server.activations().getFirst().cell("Note").contains("4 being given back"));
			server.assertSeats(DESKTOP, 6);

			AuthorizationPages wizard = server.wizard().file(vendor.respond(request)).read().review();
			assertEquals("6", wizard.features().getFirst().cell("No. of licenses"));
			wizard.apply();
			wizard.close();
			server.assertNothingWaits();
			Row held = server.activations().getFirst();
			assertEquals("6", held.cell("No. of licenses"));
			assertEquals("", held.cell("Note"));
			server.assertSeats(DESKTOP, 6);
		}
	}
}
