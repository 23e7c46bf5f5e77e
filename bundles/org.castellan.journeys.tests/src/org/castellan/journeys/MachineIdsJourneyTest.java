// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.castellan.authorization.ui.Keys;
import org.castellan.testkit.workbench.Row;
import org.castellan.testkit.workbench.UiThread;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;

/** Founding 001, step 3: copy one machine id, whichever it is, and nothing else; or save them all. */
public class MachineIdsJourneyTest extends ConsoleJourney {
	private static final String SERVER_IDS = org.castellan.admin.ui.Keys.MACHINE_IDS;
	private static final String SERVER_COPY = org.castellan.admin.ui.Keys.MACHINE_IDS_COPY;

	@Test
	void oneIdOfTheServerIsCopied() {
		ServerPages server = openThisComputer();
		server.bestMachineId();
		Row last = driver().rows(SERVER_IDS).getLast();
		driver().select(SERVER_IDS, last.text());
		driver().click(SERVER_COPY);
		driver().waitFor("only that one is on the clipboard", () -> clipboard().equals(last.cell("Value")));
	}

	@Test
	void oneIdOfThisWorkstationIsCopiedAndAllAreSaved() throws IOException {
		driver().openView("org.castellan.authorization.ui.workstation");
		driver().click(Keys.WORKSTATION_MACHINE_IDS);
		driver().waitFor("the ids are there", () -> !driver().rows(Keys.MACHINE_IDS).isEmpty());
		List<String> ids = driver().rows(Keys.MACHINE_IDS).stream().map(row -> row.cell("Value")).toList();
		driver().click(Keys.MACHINE_IDS_COPY);
		driver().waitFor("only the first is on the clipboard", () -> clipboard().equals(ids.getFirst()));

		Path file = folder.resolve("ids.txt");
		driver().click(Keys.MACHINE_IDS_SAVE);
		driver().type("save.file", file.toString());
		driver().press("Save");
		driver().waitFor("the file is there", () -> Files.exists(file));
		String saved = Files.readString(file);
		assertTrue(ids.stream().allMatch(saved::contains), saved);
		driver().press("Close");
		assertFalse(driver().isDialogOpen());
	}

	private static String clipboard() {
		Display display = Display.getDefault();
		return new UiThread(display).call(() -> {
			Clipboard clipboard = new Clipboard(display);
			try {
				return String.valueOf(clipboard.getContents(TextTransfer.getInstance()));
			} finally {
				clipboard.dispose();
			}
		});
	}
}
