// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.castellan.admin.ui.Keys;
import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.net.NetworkNamespace;
import org.castellan.testkit.workbench.WorkbenchDriver;

/** A licence service that somebody else has started, who shares nothing with the user of the console. */
final class OtherServer implements AutoCloseable {
	static final String GROUP = "Head office";

	private final List<String> prefix;
	private final Path files;
	private final Path home;
	private final String host;
	private final int port = FreePort.find();

	private OtherServer(List<String> prefix, Path files, String host) {
		this.prefix = prefix;
		this.files = files;
		this.host = host;
		home = files.resolve("other");
	}

	/** Starts one on this computer. */
	static OtherServer start(Path files) {
		OtherServer server = new OtherServer(List.of(), files, "localhost");
		server.run("start", "--port", Integer.toString(server.port));
		return server;
	}

	/** Starts one on another host. */
	static OtherServer start(Path files, NetworkNamespace host) {
		OtherServer server = new OtherServer(host.prefix(), files, host.address());
		server.startThere();
		return server;
	}

	/** Starts it again, on another host, as after a repair of that machine. */
	void restartThere() {
		run("stop");
		startThere();
	}

	private void startThere() {
		run("start", "--port", Integer.toString(port), "--bind", host);
	}

	private String run(String act, String... options) {
		List<String> arguments = new ArrayList<>(List.of("service", act, "--home", home.toString()));
		arguments.addAll(List.of(options));
		return CommandLine.runElsewhere(prefix, files, arguments.toArray(String[]::new));
	}

	String address() {
		return port + "@" + host;
	}

	/** What its administrator may tell others. */
	String credential() throws IOException {
		return Files.readString(home.resolve("credential")).strip();
	}

	/** Adds it to the console's list, comparing its fingerprint; with the credential it can be administered. */
	ServerPages add(WorkbenchDriver driver, boolean withCredential) throws IOException {
		driver.click("org.castellan.admin.ui.addServer");
		driver.type(Keys.ADD_ADDRESS, address());
		driver.type(Keys.ADD_GROUP, GROUP);
		driver.next();
		driver.waitFor("the server shows its fingerprint", () -> driver.isPresent(Keys.ADD_FINGERPRINT));
		String running = run("status", "--format", "json");
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
		driver.doubleClick(Keys.SERVERS, GROUP, label());
		return new ServerPages(driver, label());
	}

	/** The console names the port only where two servers have one host. */
	private String label() {
		return prefix.isEmpty() ? address() : host;
	}

	@Override
	public void close() {
		run("stop");
	}
}
