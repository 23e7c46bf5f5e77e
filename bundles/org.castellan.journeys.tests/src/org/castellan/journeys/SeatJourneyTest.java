// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.workbench.Row;
import org.junit.jupiter.api.Test;

/** The main way: a licence file becomes seats in use. */
public class SeatJourneyTest extends ConsoleJourney {
	@Test
	void aLicenceFileBecomesSeatsInUse() throws IOException {
		ServerPages server = openThisComputer();
		Vendor vendor = Vendor.create(folder, "Example Publisher");
		Path license = vendor.license(server.bestMachineId(), "desktopAdvP=10", "spatialAnalystP=5");

		String address = server.start();
		server.authorize(license, vendor.certificate());
		server.page("Availability");
		server.waitForSeats("desktopAdvP", "10 seats", row -> row.cell("Total").equals("10"));
		assertEquals("5", server.feature("spatialAnalystP").cell("Free"));

		try (ForeignProcess holder = CommandLine.start("jsmith", "checkout", "desktopAdvP", "--ttl", "15s", "--server",
				address, "--", "sleep", "300")) {
			server.waitUntilInUse("desktopAdvP", 1);
			assertEquals("9", server.feature("desktopAdvP").cell("Free"));
			releaseTheSeatOf(holder, server);
		}

		server.reread();
		server.waitForOutcome("2 features count");
		generateThePortalConfiguration(server);
		server.stop();
		driver().waitFor("the page says so too", () -> driver().text(Keys.SERVICE_STATE).contains("does not run"));
	}

	private void releaseTheSeatOf(ForeignProcess holder, ServerPages server) {
		driver().expand(Keys.AVAILABILITY, "desktopAdvP");
		Row seat = server.feature("desktopAdvP").children().getFirst();
		assertTrue(seat.text().startsWith("jsmith on "), seat.text());
		server.release("desktopAdvP", seat.text());
		assertNotEquals(0, holder.awaitExit(Duration.ofSeconds(60)), "a holder that lost its seat does not end well");
		server.waitUntilInUse("desktopAdvP", 0);
	}

	private void generateThePortalConfiguration(ServerPages server) throws IOException {
		server.page("Authorization");
		driver().click(Keys.GENERATE_PORTAL);
		Path file = folder.resolve("portal.json");
		server.saveAs(file);
		server.waitForOutcome("portal.json");
		assertTrue(Files.readString(file).contains("desktopAdvP"), Files.readString(file));
	}
}
