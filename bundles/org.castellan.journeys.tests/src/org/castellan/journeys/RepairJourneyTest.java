// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.net.NetworkNamespace;
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

			apply(server.wizard().file(vendor.respond(request)).read());
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

	@Test
	void whenItsNetworkCardWasReplacedTheMachineHasNothingUntilItIsBoundAnew() throws IOException {
		try (NetworkNamespace machine = NetworkNamespace.make();
				VendorSite vendor = VendorSite.create(folder);
				OtherServer other = OtherServer.start(folder.resolve("elsewhere"), machine)) {
			ServerPages server = other.add(driver(), true);
			Path request = folder.resolve("authorize.txt");
			server.wizard().begin().offline().contact().number(VendorSite.NUMBER, 10).noExtensions().save(request);
			apply(server.wizard().file(vendor.respond(request)).read().trust(vendor.certificate()));
			server.assertSeats(DESKTOP, 10);

			machine.replaceCard("02:00:5e:10:00:01");
			other.restartThere();
			server.page("Authorization");
			driver().waitFor("the page says that the machine is another",
					() -> driver().text(Keys.AUTHORIZATION_UNTRUSTED).contains("Repair"));
			server.page("Availability");
			driver().waitFor("there are no seats, and why", () -> driver().isPresent(Keys.AVAILABILITY_EMPTY)
					&& driver().text(Keys.AVAILABILITY_EMPTY).contains("no longer the machine"));

			Path repair = folder.resolve("repair.txt");
			server.repair().next().offline().save(repair);
			apply(server.wizard().file(vendor.respond(repair)).read());
			server.assertSeats(DESKTOP, 10);
			server.page("Authorization");
			driver().waitFor("it is trusted again", () -> !driver().isPresent(Keys.AUTHORIZATION_UNTRUSTED));
		}
	}

	private static void apply(AuthorizationPages wizard) {
		wizard.review().apply();
		wizard.close();
	}
}
