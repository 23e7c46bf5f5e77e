// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.workbench.WorkbenchDriver;

/** A licence service on this computer that somebody else has started, who shares nothing with the user of the console. */
final class OtherServer implements AutoCloseable {
	static final String GROUP = "Head office";

	private final Path files;
	private final Path home;
	private final String address;

	private OtherServer(Path files, Path home, String address) {
		this.files = files;
		this.home = home;
		this.address = address;
	}

	static OtherServer start(Path files) {
		int port = FreePort.find();
		OtherServer server = new OtherServer(files, files.resolve("other"), port + "@localhost");
		CommandLine.runElsewhere(files, "service", "start", "--home", server.home.toString(), "--port",
				Integer.toString(port));
		return server;
	}

	String address() {
		return address;
	}

	/** What its administrator may tell others. */
	String credential() throws IOException {
		return Files.readString(home.resolve("credential")).strip();
	}

	/** Adds it to the console's list, comparing its fingerprint; with the credential it can be administered. */
	ServerPages add(WorkbenchDriver driver, boolean withCredential) throws IOException {
		driver.click("org.castellan.admin.ui.addServer");
		driver.type(Keys.ADD_ADDRESS, address);
		driver.type(Keys.ADD_GROUP, GROUP);
		driver.next();
		driver.waitFor("the server shows its fingerprint", () -> driver.isPresent(Keys.ADD_FINGERPRINT));
		String running = CommandLine.runElsewhere(files, "service", "status", "--home", home.toString(), "--format", "json");
		assertTrue(running.contains(driver.text(Keys.ADD_FINGERPRINT)), running);
		driver.click(Keys.ADD_COMPARED);
		if (withCredential) {
			driver.next();
			driver.type(Keys.ADD_CREDENTIAL, credential());
		}
		driver.finish();
		driver.waitFor("the server is in the list", () -> !driver.isDialogOpen() && driver.rows(Keys.SERVERS).stream()
				.anyMatch(group -> group.text().equals(GROUP)));
		return open(driver);
	}

	/** Opens its editor; it must be in the list. */
	ServerPages open(WorkbenchDriver driver) {
		driver.doubleClick(Keys.SERVERS, GROUP, address);
		return new ServerPages(driver, address);
	}

	@Override
	public void close() {
		CommandLine.runElsewhere(files, "service", "stop", "--home", home.toString());
	}
}
