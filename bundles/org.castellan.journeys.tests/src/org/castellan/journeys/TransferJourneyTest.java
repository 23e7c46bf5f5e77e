// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.castellan.authorization.ui.Keys;
import org.junit.jupiter.api.Test;

/** A licence server passes seats on to another one, and gets them back; the vendor has no part in it. */
public class TransferJourneyTest extends ConsoleJourney {
	private static final String DESKTOP = "desktopAdvP";

	@Test
	void seatsGoFromServerToServerAndBackInReverseOrder() throws IOException {
		try (VendorSite vendor = VendorSite.create(folder); OtherServer other = OtherServer.start(folder)) {
			String site = vendor.open();
			ServerPages giver = openThisComputer();
			String address = giver.start();
			giver.authorize(vendor, site, 10);
			ServerPages taker = other.add(driver(), true);
			taker.waitForHeadline("Running");

			AuthorizationPages asking = taker.wizard().begin().fromServer(address).number(VendorSite.NUMBER, 11)
					.noExtensions();
			assertTrue(asking.waitForProblem("CAS-1181").contains("passed on"));
			asking.cancel();
			taker.assertNothingWaits();
			giver.assertSeats(DESKTOP, 10);

			asking = taker.wizard().begin().fromServer(address).number(VendorSite.NUMBER, 4).noExtensions()
					.trust(vendor.certificate());
			assertTrue(asking.waitUntilDone().contains("Desktop Advanced (desktopAdvP): 4"));
			asking.close();
			taker.assertSeats(DESKTOP, 4);
			taker.waitForNote("from a local licence server");
			giver.assertSeats(DESKTOP, 6);
			giver.waitForNote("4 passed on to other servers");

			AuthorizationPages returning = taker.deauthorize().giveBack(0, 4);
			assertFalse(driver().isEnabled(Keys.METHOD_ONLINE));
			assertTrue(driver().isChecked(Keys.METHOD_SERVER));
			returning.fromServer(address).waitUntilDone();
			returning.close();
			giver.assertSeats(DESKTOP, 10);
			giver.waitForNote("");
		}
	}
}
