// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.castellan.admin.ui.Keys;
import org.junit.jupiter.api.Test;

/** What goes wrong on the Machine IDs page. */
public class MachineIdsErrorsTest extends ConsoleJourney {
	@Test
	void aFolderThatIsNotThereIsToldBeforeAnythingIsSaved() throws IOException {
		ServerPages server = openThisComputer();
		String best = server.bestMachineId();
		driver().click(Keys.MACHINE_IDS_SAVE);
		driver().type("save.file", folder.resolve("missing/ids.txt").toString());
		assertTrue(driver().dialogMessage().contains("There is no folder"), driver().dialogMessage());

		Path file = folder.resolve("ids.txt");
		server.saveAs(file);
		server.waitForOutcome("ids.txt");
		assertTrue(Files.readString(file).contains(best), "the ids are in the file after all");
	}
}
