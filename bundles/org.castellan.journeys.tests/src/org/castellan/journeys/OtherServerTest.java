// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.net.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that somebody else has started: added by its address, its fingerprint compared, its credential entered. */
public class OtherServerTest extends ConsoleJourney {
	private static final String GROUP = "Head office";

	private Path home = Path.of("");

	@AfterEach
	void stopTheOtherService() {
		if (Files.exists(home)) {
			CommandLine.runElsewhere(folder, "service", "stop", "--home", home.toString());
		}
	}

	@Test
	void withoutItsCredentialTheLogIsClosedAndWithItOpen() throws IOException {
		String address = startAnotherService();
		add(address);
		driver().doubleClick(Keys.SERVERS, GROUP, address);
		ServerPages server = new ServerPages(driver(), address);
		server.waitForHeadline("Running");
		server.page("Log");
		driver().waitFor("the log says that it needs the credential",
				() -> driver().text(Keys.PAGE_PROBLEM).contains("CAS-0715"));

		driver().click(Keys.ENTER_CREDENTIAL);
		driver().type(Keys.CREDENTIAL, Files.readString(home.resolve("credential")).strip());
		driver().press("Use credential");
		driver().waitFor("the log is open", () -> !driver().isDialogOpen() && !driver().isPresent(Keys.PAGE_PROBLEM));
	}

	@Test
	void anAddressWhereNobodyAnswersIsNotAdded() {
		driver().click("org.castellan.admin.ui.addServer");
		driver().type(Keys.ADD_ADDRESS, FreePort.find() + "@localhost");
		driver().next();
		driver().waitFor("the wizard says that nobody answers", () -> driver().dialogMessage().contains("CAS-07"));
		driver().cancel();
		assertEquals(1, driver().rows(Keys.SERVERS).size());
	}

	private void add(String address) throws IOException {
		driver().click("org.castellan.admin.ui.addServer");
		driver().type(Keys.ADD_ADDRESS, address);
		driver().type(Keys.ADD_GROUP, GROUP);
		driver().next();
		driver().waitFor("the server shows its fingerprint", () -> driver().isPresent(Keys.ADD_FINGERPRINT));
		String running = CommandLine.runElsewhere(folder, "service", "status", "--home", home.toString(), "--format", "json");
		assertTrue(running.contains(driver().text(Keys.ADD_FINGERPRINT)), running);
		driver().click(Keys.ADD_COMPARED);
		driver().finish();
		driver().waitFor("the server is in the list", () -> !driver().isDialogOpen() && driver().rows(Keys.SERVERS).stream()
				.anyMatch(group -> group.text().equals(GROUP)));
	}

	private String startAnotherService() {
		home = folder.resolve("other");
		int port = FreePort.find();
		CommandLine.runElsewhere(folder, "service", "start", "--home", home.toString(), "--port", Integer.toString(port));
		return port + "@localhost";
	}
}
