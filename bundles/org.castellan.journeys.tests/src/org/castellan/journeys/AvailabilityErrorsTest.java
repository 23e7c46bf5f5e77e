// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.process.ForeignProcess;
import org.junit.jupiter.api.Test;

/** What goes wrong on the Availability page. */
public class AvailabilityErrorsTest extends ConsoleJourney {
	@Test
	void aServerThatIsGoneInTheMiddleKeepsItsSeatsWhenItIsBack() {
		ServerPages server = openThisComputer();
		Vendor vendor = Vendor.create(folder, "Example Publisher");
		Path license = vendor.license(server.bestMachineId(), "desktopAdvP=10");
		String address = server.start();
		server.authorize(license, vendor.certificate());
		long process = server.process();

		try (ForeignProcess holder = CommandLine.start("jsmith", "checkout", "desktopAdvP", "--server", address, "--",
				"sleep", "300")) {
			server.page("Availability");
			server.waitUntilInUse("desktopAdvP", 1);

			ProcessHandle.of(process).orElseThrow().destroyForcibly();
			driver().waitFor("the page offers to start it again", () -> driver().isPresent(Keys.WAITING_START));
			assertFalse(driver().isEnabled(Keys.AVAILABILITY_RELEASE));
			assertEquals("", driver().text(Keys.AVAILABILITY_REASON));

			driver().click(Keys.WAITING_START);
			server.waitForHeadline("Running");
			server.waitUntilInUse("desktopAdvP", 1);
			assertTrue(holder.isRunning(), holder::toString);
		}
	}
}
