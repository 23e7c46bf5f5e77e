// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.site;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.MachineKey;
import org.castellan.crypto.PublisherKey;

/** A vendor with real records, who sold ten seats, and a customer's machine that asks for them. */
final class Vendor implements AutoCloseable {

	static final int ORDERED = 10;

	final Authority authority;
	final PublisherKey key;
	final OrderLine line;
	private final Path directory;
	private final InstantSource time;

	private Vendor(Path directory, InstantSource time) throws ProblemException {
		this.directory = directory;
		this.time = time;
		authority = Authority.open(new DatabaseAddress.Directory(directory.resolve("records")), "test", time);
		key = PublisherKey.forTrial("Example <Publisher> & Co", time);
		Product product = done(authority.products().create(new ProductDraft("Example Desktop", "1.0",
				LicenseType.CONCURRENT_USE, "CASTELLAN",
				List.of(new ProductFeature(FeatureKind.CORE, "Desktop Advanced", "desktopAdvP", "10.1")))));
		Customer customer = done(authority.customers().create(new Profile("Ada", "Example", "ada@example.org", "", ""),
				Organization.named("Example")));
		Order order = done(authority.orders().create(OrderDraft.of(customer.id(), product.id(),
				List.of(OrderDraft.Line.of("desktopAdvP", ORDERED)))));
		line = order.lines().getFirst();
	}

	static Vendor open(Path directory) throws ProblemException {
		return new Vendor(directory, InstantSource.system());
	}

	private static <T> T done(Outcome<T> outcome) {
		return switch (outcome) {
			case Outcome.Done<T>(T value, var warnings) -> value;
			case Outcome.Refused<T>(var problems) -> throw new AssertionError(problems);
		};
	}

	RunningSite startSite(SiteOptions options) throws ProblemException {
		return RunningSite.start(options, authority.answerRequest(key)::answer, key.publisher(), time);
	}

	/** What a licence server asks for. */
	AuthorizationRequest request(int count) throws ProblemException {
		return request("dallas", line.number(), count, time.instant());
	}

	AuthorizationRequest request(String machineName, AuthorizationNumber number, int count, Instant created)
			throws ProblemException {
		MachineKey machineKey = MachineKey.openOrCreate(directory.resolve("machine-" + Math.abs(machineName.hashCode())));
		Machine machine = new Machine(machineName, List.of(HostId.parse("0242ac150003")), machineKey.publicKey());
		return new AuthorizationRequest(UUID.randomUUID(), RequestKind.AUTHORIZE, created.truncatedTo(ChronoUnit.SECONDS),
				TargetKind.SERVER, machine, List.of(new Item(number, count)), contact(), List.of(), "").signedBy(machineKey);
	}

	private static Contact contact() {
		return new Contact("Ada", "Example", "Example", "", "ada@example.org", "", "", "", "", "", "", "", "", "", "", "");
	}

	int activated() throws ProblemException {
		return authority.orders().byNumber(line.number()).orElseThrow().lines().getFirst().activated();
	}

	@Override
	public void close() {
		authority.close();
	}
}
