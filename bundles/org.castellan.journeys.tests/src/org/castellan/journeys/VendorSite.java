// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.process.ForeignProcess;
import org.jspecify.annotations.Nullable;

/** A vendor who took an order, and answers requests for it by an activation site or by hand. */
final class VendorSite implements AutoCloseable {
	/** The number of the order's product, for ten licences. */
	static final String NUMBER = "EFL123456789";

	private static final Duration START = Duration.ofSeconds(90);

	private final Vendor vendor;
	private final Path records;
	private final Path home;
	private final int port = FreePort.find();
	private @Nullable ForeignProcess site;

	private VendorSite(Path folder, Vendor vendor) {
		this.vendor = vendor;
		records = folder.resolve("records");
		home = folder.resolve("site");
	}

	static VendorSite create(Path folder) {
		Vendor vendor = Vendor.create(folder, "Example Publisher");
		VendorSite site = new VendorSite(folder, vendor);
		site.record("product", "create", "--name", "Example Desktop", "--version", "1.0", "--type", "concurrent-use",
				"--vendor", "castellan", "--core", "desktopAdvP:10.1=Desktop Advanced");
		site.record("customer", "create", "--first-name", "Ada", "--last-name", "Example", "--email", "ada@example.org",
				"--organization", "Example Surveying");
		site.record("order", "create", "--customer", "1", "--product", "1", "--line", "desktopAdvP=10", "--number",
				"desktopAdvP=" + NUMBER);
		return site;
	}

	private void record(String thing, String act, String... options) {
		String[] command = new String[options.length + 4];
		System.arraycopy(new String[] { thing, act, "--authority", records.toString() }, 0, command, 0, 4);
		System.arraycopy(options, 0, command, 4, options.length);
		CommandLine.run(command);
	}

	/** The publisher's certificate, for customers to trust. */
	Path certificate() {
		return vendor.certificate();
	}

	/** Opens the activation site, always at the same place, and answers its address. */
	String open() {
		ForeignProcess started = CommandLine.start(System.getProperty("user.name"), "site", "run", "--home", home.toString(), "--authority",
				records.toString(), "--publisher", vendor.key().toString(), "--port", Integer.toString(port), "--bind",
				"127.0.0.1", "--format", "json");
		site = started;
		started.awaitLine(line -> line.strip().equals("}"), START);
		return "https://localhost:" + port;
	}

	/** Ends the site as a power cut does. */
	void kill() {
		Objects.requireNonNull(site).kill();
	}

	/** Answers a request that came as a file. */
	Path respond(Path request) {
		Path response = request.resolveSibling("response-to-" + request.getFileName() + ".resps");
		CommandLine.run("respond", request.toString(), response.toString(), "--authority", records.toString(),
				"--publisher", vendor.key().toString());
		return response;
	}

	@Override
	public void close() {
		if (site != null) {
			site.close();
		}
	}
}
