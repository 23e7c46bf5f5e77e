// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.castellan.authority.Authority;
import org.castellan.authority.DatabaseAddress;
import org.castellan.authority.Outcome;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.FeatureKind;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderDraft;
import org.castellan.authority.order.OrderLine;
import org.castellan.authority.order.Organization;
import org.castellan.authority.order.Product;
import org.castellan.authority.order.ProductDraft;
import org.castellan.authority.order.ProductFeature;
import org.castellan.authority.order.Profile;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.Contact;
import org.castellan.authorization.Item;
import org.castellan.authorization.Machine;
import org.castellan.authorization.RequestKind;
import org.castellan.authorization.TargetKind;
import org.castellan.core.host.HostId;
import org.castellan.core.json.Json;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.MachineKey;
import org.castellan.crypto.PublisherStore;
import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.process.OwnClassPath;
import tools.jackson.databind.JsonNode;

/** A vendor with records on disk and a key, who runs {@code castellan site run} as a process of its own. */
final class VendorWithSite {

	static final String PASSWORD = "a password of a test";
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	final AuthorizationNumber number;
	private final Path directory;
	private final String records;

	/** What the process said when it was ready. */
	record Ready(String address, int port, String fingerprint, String pinned) {
	}

	/** @param seats how many are ordered */
	VendorWithSite(Path directory, int seats) throws ProblemException {
		this(directory, directory.resolve("records").toString(), seats);
	}

	/** @param records a directory or a JDBC URL */
	VendorWithSite(Path directory, String records, int seats) throws ProblemException {
		this.directory = directory;
		this.records = records;
		new PublisherStore(directory.resolve("K")).create("Example Publisher", PASSWORD.toCharArray(), false);
		try (Authority authority = authority()) {
			Product product = done(authority.products().create(new ProductDraft("Example Desktop", "1.0",
					LicenseType.CONCURRENT_USE, "CASTELLAN",
					List.of(new ProductFeature(FeatureKind.CORE, "Desktop Advanced", "desktopAdvP", "10.1")))));
			Customer customer = done(authority.customers().create(new Profile("Ada", "Example", "ada@example.org", "", ""),
					Organization.named("Example")));
			Order order = done(authority.orders().create(OrderDraft.of(customer.id(), product.id(),
					List.of(OrderDraft.Line.of("desktopAdvP", seats)))));
			number = order.lines().getFirst().number();
		}
	}

	private static <T> T done(Outcome<T> outcome) {
		return switch (outcome) {
			case Outcome.Done<T>(T value, var warnings) -> value;
			case Outcome.Refused<T>(var problems) -> throw new AssertionError(problems);
		};
	}

	Authority authority() throws ProblemException {
		return Authority.open(DatabaseAddress.parse(records), "test");
	}

	/** By the records. */
	int activated() throws ProblemException {
		try (Authority authority = authority()) {
			OrderLine line = authority.orders().byNumber(number).orElseThrow().lines().getFirst();
			return line.activated();
		}
	}

	Path home() {
		return directory.resolve("site");
	}

	ForeignProcess startSite(int port, String... more) {
		return startSite(PASSWORD, port, more);
	}

	ForeignProcess startSite(String password, int port, String... more) {
		List<String> command = new ArrayList<>(List.of(ForeignProcess.javaCommand(), "-Xmx256m", "-cp", OwnClassPath.joined(),
				Main.class.getName(), "site", "run", "--home", home().toString(), "--authority",
				records, "--publisher", directory.resolve("K").toString(), "--port",
				Integer.toString(port), "--bind", "127.0.0.1", "--format", "json"));
		command.addAll(List.of(more));
		return ForeignProcess.start(command, directory, Map.of("CASTELLAN_PUBLISHER_PASSWORD", password));
	}

	static Ready ready(ForeignProcess site) {
		site.awaitLine(line -> line.strip().equals("}"), PATIENCE);
		JsonNode said = Json.mapper().readTree(site.output());
		return new Ready(said.path("address").asString(), said.path("port").asInt(), said.path("fingerprint").asString(),
				said.path("pinned").asString());
	}

	/** What a new machine asks for: one seat. */
	AuthorizationRequest request(String machineName) throws ProblemException {
		MachineKey key = MachineKey.openOrCreate(directory.resolve("key-of-" + machineName));
		Machine machine = new Machine(machineName, List.of(HostId.parse("0242ac150003")), key.publicKey());
		return new AuthorizationRequest(UUID.randomUUID(), RequestKind.AUTHORIZE, Instant.now().truncatedTo(ChronoUnit.SECONDS),
				TargetKind.SERVER, machine, List.of(new Item(number, 1)), new Contact("Ada", "Example", "Example", "",
						"ada@example.org", "", "", "", "", "", "", "", "", "", "", ""),
				List.of(), "").signedBy(key);
	}
}
