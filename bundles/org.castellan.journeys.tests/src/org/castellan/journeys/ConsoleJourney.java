// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.time.Soon;
import org.castellan.testkit.workbench.Access;
import org.castellan.testkit.workbench.Journey;
import org.castellan.testkit.workbench.JourneyTest;
import org.castellan.testkit.workbench.Row;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** A journey of a user who has never used Castellan before; whatever service it leaves running is stopped. */
abstract class ConsoleJourney extends JourneyTest {
	static final String LOCALHOST = "localhost";

	/** A layout may come to rest only after the picture. */
	private static final Duration SETTLING = Duration.ofSeconds(15);

	@TempDir(cleanup = CleanupMode.NEVER)
	Path folder;

	@BeforeEach
	void beginAnew() throws Exception {
		stopTheService();
		Soon.until("the user's files are forgotten", UserFiles::forget);
		driver().click("org.castellan.admin.ui.refresh");
		driver().waitFor("there is the service of this computer alone, not set up", () -> {
			List<Row> servers = driver().rows(Keys.SERVERS).stream().flatMap(group -> group.children().stream()).toList();
			return servers.size() == 1 && servers.getFirst().has("not set up yet");
		});
	}

	/** The console goes on running, and may still write to records that a journey has left open. */
	@AfterEach
	void tidyUp() throws Exception {
		stopTheService();
		Soon.until("the journey's folder is removed", () -> UserFiles.remove(folder));
	}

	private static void stopTheService() {
		if (Files.exists(UserFiles.serviceHome().resolve("service.json"))) {
			CommandLine.run("service", "stop", "--home", UserFiles.serviceHome().toString());
		}
	}

	/** Takes a picture of the window in front, which has to be of use also without a mouse and without eyes. */
	void lookAt(String picture) {
		driver().screenshotOfWindow(Journey.pictures().resolve(picture + ".png"));
		driver().waitFor("nothing bars anybody from " + picture, SETTLING, () -> {
			assertEquals(List.of(), Access.obstacles(PlatformUI.getWorkbench().getDisplay()), picture);
			return true;
		});
	}

	/** Opens the editor of the service of this computer. */
	ServerPages openThisComputer() {
		driver().doubleClick(Keys.SERVERS, "This computer", LOCALHOST);
		return new ServerPages(driver(), LOCALHOST);
	}
}
