// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.net.FreePort;
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
			server.waitForHeadline("Stopped");
		} finally {
			for (ServerSocket other : others) {
				other.close();
			}
		}
		driver().click(Keys.SERVICE_START);
		new ServerPages(driver(), LOCALHOST).waitForHeadline("Running");
	}

	private static List<ServerSocket> takeAllPorts() throws IOException {
		List<ServerSocket> taken = new ArrayList<>();
		for (int port : IntStream.rangeClosed(FIRST_PORT, LAST_PORT).filter(FreePort::isFree).toArray()) {
			taken.add(new ServerSocket(port));
		}
		return taken;
	}
}
