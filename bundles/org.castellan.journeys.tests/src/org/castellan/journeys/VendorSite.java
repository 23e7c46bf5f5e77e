// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;

import org.castellan.authorization.Answer;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.AuthorizationResponse;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.PublisherStore;
import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.process.ForeignProcess;
import org.jspecify.annotations.Nullable;

/** A vendor who took an order, and answers requests for it by an activation site or by hand. */
final class VendorSite implements AutoCloseable {
	/** The number of the order's product, for ten licences. */
	static final String NUMBER = "EFL123456789";

	/** The number of an order for one machine, see {@link #sellSingleUse}. */
	static final String SINGLE_USE_NUMBER = "ESU123456789";

	private static final Duration START = Duration.ofSeconds(90);

	private final Vendor vendor;
	private final Path records;
	private final Path home;
	private final int port = FreePort.find();
	private int products = 1;
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
		site.order("1", "desktopAdvP=10", "desktopAdvP=" + NUMBER);
		return site;
	}

	/** Takes an order of one machine's use, too. */
	void sellSingleUse() {
		record("product", "create", "--name", "Example Editor", "--version", "1.0", "--type", "single-use", "--vendor",
				"castellan", "--core", "editorAdv:1.0=Editor Advanced");
		order(Integer.toString(++products), "editorAdv=1", "editorAdv=" + SINGLE_USE_NUMBER);
	}

	/** A licence file of that many named users, for the machine with this id. */
	Path namedUsers(String hostId, int users) {
		Path file = vendor.key().resolveSibling(users + "-users.lic");
		record("product", "create", "--name", "Portal for " + users, "--version", "1.0", "--type", "named-user", "--vendor",
				"castellan", "--core", "desktopAdvN:10.1=Pro Advanced");
		String product = Integer.toString(++products);
		record("order", "create", "--customer", "1", "--product", product, "--line", "desktopAdvN=" + users, "--name",
				"users-" + users);
		record("provision", "file", "--order", "users-" + users, "--host-id", hostId, "--publisher",
				vendor.key().toString(), "--out", file.toString());
		return file;
	}

	/** The provisioning file of the order, with all of its licences. */
	Path provision() {
		Path file = vendor.key().resolveSibling("order.prvs");
		record("provision", "file", "--order", "O-000001", "--out", file.toString());
		return file;
	}

	/** Gives up for lost what the machine of an activation holds. */
	void release(int activation) {
		record("order", "release", Integer.toString(activation), "--reason", "lost");
	}

	private void order(String product, String line, String number) {
		record("order", "create", "--customer", "1", "--product", product, "--line", line, "--number", number);
	}

	private void record(String thing, String act, String... options) {
		CommandLine.run(Stream.concat(Stream.of(thing, act, "--authority", records.toString()), Stream.of(options))
				.toArray(String[]::new));
	}

	/** The publisher's certificate, for customers to trust. */
	Path certificate() {
		return vendor.certificate();
	}

	/** Opens the activation site, always at the same place, and answers its address. */
	String open() {
		ForeignProcess started = CommandLine.start(System.getProperty("user.name"), "site", "run", "--home",
				home.toString(), "--authority", records.toString(), "--publisher", vendor.key().toString(), "--port", Integer.toString(port), "--bind",
				"127.0.0.1", "--format", "json");
		site = started;
		started.awaitLine(line -> line.strip().equals("}"), START);
		return "https://localhost:" + port;
	}

	/** Its address with its fingerprint, as a vendor gives it out; it must be open. */
	String pinned() {
		return Objects.requireNonNull(site).output().lines().filter(line -> line.contains("\"pinned\"")).findFirst()
				.orElseThrow().replaceFirst(".*: \"(.*)\".*", "$1");
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

	/** As {@link #respond}, but the response was to be applied until the day before. */
	Path respondTooLate(Path request) throws IOException, ProblemException {
		AuthorizationResponse good = AuthorizationResponse.parse(Files.readAllBytes(respond(request)));
		Answer answer = good.answer();
		Answer late = new Answer(answer.issued(), answer.issued().minus(Duration.ofDays(1)), answer.hostIds(),
				answer.activated(), answer.license());
		PublisherKey key = new PublisherStore(vendor.key()).open(CommandLine.PUBLISHER_PASSWORD.toCharArray());
		AuthorizationRequest asked = AuthorizationRequest.parse(Files.readAllBytes(request));
		return Files.writeString(request.resolveSibling("too-late.resps"), AuthorizationResponse.of(asked, late, key).text());
	}

	@Override
	public void close() {
		if (site != null) {
			site.close();
		}
	}
}
