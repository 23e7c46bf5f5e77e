// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.process.ForeignProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Takes the pictures for the README while seats are in use: every page, and the main one also in the dark. */
public class PicturesTest extends ConsoleJourney {
	private static final List<String> PAGES = List.of("Service", "Machine IDs", "Authorization", "Log");

	@AfterEach
	void turnTheLightOn() {
		driver().menu("Window", "Theme", "Light");
	}

	@Test
	void theConsoleHasItsPictureTaken() {
		driver().menu("Window", "Theme", "Light");
		ServerPages server = openThisComputer();
		Vendor vendor = Vendor.create(folder, "Example Publisher");
		Path license = vendor.license(server.bestMachineId(), "desktopAdvP=4", "spatialAnalystP=5", "3dAnalystP=2",
				"dataReviewerP=10", "networkAnalystP=1");
		String address = server.start();
		server.authorize(license, vendor.certificate());
		List<ForeignProcess> holders = Stream.of("jsmith desktopAdvP", "mlee desktopAdvP", "akumar desktopAdvP",
				"mlee spatialAnalystP", "jsmith networkAnalystP").map(line -> line.split(" "))
				.map(words -> CommandLine.start(words[0], "checkout", words[1], "--server", address, "--", "sleep", "300"))
				.toList();
		try {
			server.page("Availability");
			server.waitUntilInUse("desktopAdvP", 3);
			server.waitUntilInUse("networkAnalystP", 1);
			driver().expand(Keys.AVAILABILITY, "desktopAdvP");
			driver().select(Keys.AVAILABILITY, "desktopAdvP");
			lookAt("console");
			PAGES.forEach(page -> {
				server.page(page);
				lookAt("page-" + page.toLowerCase().replace(' ', '-'));
			});
			driver().menu("Window", "Theme", "Dark");
			server.page("Availability");
			lookAt("console-dark");
		} finally {
			holders.forEach(ForeignProcess::close);
		}
	}
}
