// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.workbench.UiThread;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** What goes wrong on the Service page. */
public class ServiceErrorsTest extends ConsoleJourney {
	private static final int FIRST_PORT = 27_000;
	private static final int LAST_PORT = 27_009;

	@Test
	void aServiceWithoutAFreePortDoesNotStartAndSaysWhy() throws IOException {
		List<ServerSocket> others = takeAllPorts();
		try {
			ServerPages server = openThisComputer().page("Service");
			driver().click(Keys.SERVICE_START);
			server.waitForOutcome("CAS-05");
			assertTrue(server.outcome().contains("27000"), server.outcome());
			server.waitForHeadline("Not set up yet");
		} finally {
			for (ServerSocket other : others) {
				other.close();
			}
		}
		driver().click(Keys.SERVICE_START);
		new ServerPages(driver(), LOCALHOST).waitForHeadline("Running");
	}

	@Test
	void aKilledServiceIsToldFromAStoppedOneAndStartsAgain() {
		ServerPages server = openThisComputer();
		server.start();
		ProcessHandle.of(server.process()).orElseThrow().destroyForcibly();
		server.waitForHeadline("Ended without being stopped");
		driver().waitFor("the page says so too", () -> driver().text(Keys.SERVICE_STATE).contains("CAS-0914"));
		server.page("Availability");
		driver().waitFor("the log is offered", () -> driver().isPresent(Keys.WAITING_SHOW_LOG));
		driver().click(Keys.WAITING_START);
		server.waitForHeadline("Running");
		driver().waitFor("nothing says any more that it does not run", () -> !driver().onScreen().contains("CAS-091"));
	}

	@Test
	void enterInterruptsNobody() {
		ServerPages server = openThisComputer();
		server.start();
		driver().click(Keys.SERVICE_STOP);
		assertEquals("Cancel", defaultButton());
		driver().press("Cancel");
		assertTrue(server.headline().startsWith("Running"), server.headline());
	}

	private static String defaultButton() {
		Display display = PlatformUI.getWorkbench().getDisplay();
		return new UiThread(display).call(() -> Arrays.stream(display.getShells()).filter(Shell::isVisible)
				.filter(shell -> shell.getParent() != null && shell.getDefaultButton() != null)
				.map(shell -> shell.getDefaultButton().getText()).findFirst().orElse("none"));
	}

	private static List<ServerSocket> takeAllPorts() throws IOException {
		List<ServerSocket> taken = new ArrayList<>();
		for (int port : IntStream.rangeClosed(FIRST_PORT, LAST_PORT).filter(FreePort::isFree).toArray()) {
			taken.add(new ServerSocket(port));
		}
		return taken;
	}
}
