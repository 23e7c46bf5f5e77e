// SPDX-License-Identifier: EPL-2.0
package org.castellan.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.castellan.authority.Authority;
import org.castellan.authority.DatabaseAddress;
import org.castellan.authority.Outcome;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.FeatureKind;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderDraft;
import org.castellan.authority.order.Organization;
import org.castellan.authority.order.Product;
import org.castellan.authority.order.ProductDraft;
import org.castellan.authority.order.ProductFeature;
import org.castellan.authority.order.Profile;
import org.castellan.authorization.ApplyOutcome;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.Contact;
import org.castellan.authorization.Item;
import org.castellan.authorization.Machine;
import org.castellan.authorization.PrepareOutcome;
import org.castellan.authorization.RequestDraft;
import org.castellan.authorization.RequestKind;
import org.castellan.authorization.TargetKind;
import org.castellan.authorization.TrustedStorage;
import org.castellan.client.site.ActivationSite;
import org.castellan.client.site.SiteAddress;
import org.castellan.core.host.HostId;
import org.castellan.core.host.MachineId;
import org.castellan.core.json.Json;
import org.castellan.crypto.MachineKey;
import org.castellan.crypto.PinnedTrust;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.PublisherStore;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.machine.MachineIds;

/** The activation site's figures; releng/bench/site says which. */
public final class SiteBenchmark {

	static final String PASSWORD = "benchmark";
	private static final int ORDERED = 1_000_000;
	private static final int CONNECTIONS = 32;
	private static final int MACHINES = 200;
	private static final int ORDERS = 50;
	private static final HostId HOST = HostId.parse("0242ac150003");
	private static final Contact CONTACT = new Contact("Ada", "Example", "Example", "", "ada@example.org", "", "", "", "", "",
			"", "", "", "", "", "");

	private SiteBenchmark() {
	}

	public static void main(String[] args) throws Exception {
		Path directory = Path.of(args[1]);
		switch (args[0]) {
			case "prepare" -> prepare(directory, args[2]);
			case "load" -> load(directory, Integer.parseInt(args[2]), Integer.parseInt(args[3]), Long.parseLong(args[4]));
			case "online" -> online(directory, Integer.parseInt(args[2]));
			default -> throw new IllegalArgumentException(args[0]);
		}
	}

	/** A publisher, and orders of more than will be activated; their numbers into a file. */
	private static void prepare(Path directory, String records) throws Exception {
		if (!new PublisherStore(directory.resolve("K")).exists()) {
			new PublisherStore(directory.resolve("K")).create("Benchmark", PASSWORD.toCharArray(), false);
		}
		List<String> numbers = new ArrayList<>();
		try (Authority authority = Authority.open(DatabaseAddress.parse(records), "benchmark")) {
			Product product = done(authority.products().create(new ProductDraft("Example Desktop", "1.0",
					LicenseType.CONCURRENT_USE, "CASTELLAN",
					List.of(new ProductFeature(FeatureKind.CORE, "Desktop Advanced", "desktopAdvP", "10.1")))));
			Customer customer = done(authority.customers().create(new Profile("Ada", "Example", "ada@example.org", "", ""),
					Organization.named("Example")));
			for (int i = 0; i < ORDERS; i++) {
				Order order = done(authority.orders().create(OrderDraft.of(customer.id(), product.id(),
						List.of(OrderDraft.Line.of("desktopAdvP", ORDERED)))));
				numbers.add(order.lines().getFirst().number().text());
			}
		}
		Files.write(directory.resolve("numbers"), numbers);
	}

	private static <T> T done(Outcome<T> outcome) {
		return switch (outcome) {
			case Outcome.Done<T>(T value, var warnings) -> value;
			case Outcome.Refused<T>(var problems) -> throw new IllegalStateException(problems.toString());
		};
	}

	/** New requests from many machines, each durable before it is answered; the machines' work is on the same cores. */
	private static void load(Path directory, int seconds, int orders, long process) throws Exception {
		SiteAddress site = site(directory);
		List<Machine> machines = new ArrayList<>();
		List<MachineKey> keys = new ArrayList<>();
		for (int i = 0; i < MACHINES; i++) {
			MachineKey key = MachineKey.openOrCreate(directory.resolve("machine" + i));
			keys.add(key);
			machines.add(new Machine("machine" + i, List.of(HOST), key.publicKey()));
		}
		List<AuthorizationNumber> numbers = numbers(directory).subList(0, orders);
		AtomicInteger next = new AtomicInteger();
		Duration busyBefore = busy(process);
		long begin = System.nanoTime();
		long end = begin + Duration.ofSeconds(seconds).toNanos();
		try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
				.sslContext(PinnedTrust.to(site.pin().orElseThrow()).sslContext()).build();
				ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS, Thread.ofVirtual().factory())) {
			List<Future<Latencies>> all = new ArrayList<>();
			for (int i = 0; i < CONNECTIONS; i++) {
				all.add(threads.submit(() -> {
					Latencies latencies = new Latencies();
					while (System.nanoTime() < end) {
						int one = next.getAndIncrement();
						int machine = one % MACHINES;
						String text = new AuthorizationRequest(UUID.randomUUID(), RequestKind.AUTHORIZE,
								Instant.now().truncatedTo(ChronoUnit.SECONDS), TargetKind.SERVER, machines.get(machine),
								List.of(new Item(numbers.get(one % numbers.size()), 1)), CONTACT, List.of(), "")
								.signedBy(keys.get(machine)).text();
						long asked = System.nanoTime();
						HttpResponse<String> response = client.send(HttpRequest.newBuilder(
								URI.create(site.base() + "api/v1/requests")).header("Content-Type", "text/plain")
								.POST(BodyPublishers.ofString(text)).build(), BodyHandlers.ofString());
						latencies.add(System.nanoTime() - asked);
						if (response.statusCode() != 200) {
							throw new IllegalStateException(response.body());
						}
					}
					return latencies;
				}));
			}
			Latencies sum = new Latencies();
			for (Future<Latencies> each : all) {
				sum.add(each.get());
			}
			double took = (System.nanoTime() - begin) / 1e9;
			double busy = busy(process).minus(busyBefore).toNanos() / 1e6 / sum.count();
			System.out.printf(Locale.ROOT, "%d connections, %d orders: %.0f activations/s, p50 %.1f ms, p99 %.1f ms, "
					+ "%.2f ms of processor time each in the site%n", CONNECTIONS, orders, sum.count() / took,
					sum.quantile(0.5) / 1e6, sum.quantile(0.99) / 1e6, busy);
		}
	}

	private static Duration busy(long process) {
		return ProcessHandle.of(process).orElseThrow().info().totalCpuDuration().orElseThrow();
	}

	/** What a person waits for between Next and success: prepared, asked, applied, all of it on disk. */
	private static void online(Path directory, int runs) throws Exception {
		Publisher publisher = Publisher.read(new PublisherStore(directory.resolve("K")).certificateFile());
		TrustedPublishers trusted = new TrustedPublishers(List.of(publisher), InstantSource.system());
		MachineIds ids = new MachineIds(List.of(new MachineId(HOST, Set.of(), "benchmark", "")), List.of(), List.of());
		ActivationSite site = new ActivationSite(site(directory));
		AuthorizationNumber number = numbers(directory).getLast();
		Latencies latencies = new Latencies();
		long first = 0;
		for (int i = 0; i < runs; i++) {
			long begin = System.nanoTime();
			TrustedStorage storage = TrustedStorage.open(directory.resolve("storage" + UUID.randomUUID()), TargetKind.SERVER,
					() -> ids, () -> trusted, InstantSource.system());
			if (!(storage.prepare(RequestDraft.authorize(List.of(new Item(number, 1)), CONTACT))
					instanceof PrepareOutcome.Prepared prepared)) {
				throw new IllegalStateException("The request was refused");
			}
			byte[] response = site.answer(prepared.request().text().getBytes(StandardCharsets.UTF_8));
			if (!(storage.apply(response) instanceof ApplyOutcome.Applied)) {
				throw new IllegalStateException("The response was refused");
			}
			long took = System.nanoTime() - begin;
			first = i == 0 ? took : first;
			latencies.add(took);
		}
		System.out.printf(Locale.ROOT, "prepared, answered online, applied: first of a process %.0f ms, median %.0f ms, "
				+ "slowest of %d but one in a hundred %.0f ms%n", first / 1e6, latencies.quantile(0.5) / 1e6, runs,
				latencies.quantile(0.99) / 1e6);
	}

	private static SiteAddress site(Path directory) throws Exception {
		return SiteAddress.parse(Json.mapper().readTree(Files.readAllBytes(directory.resolve("ready"))).path("pinned")
				.asString());
	}

	private static List<AuthorizationNumber> numbers(Path directory) throws Exception {
		return Files.readAllLines(directory.resolve("numbers")).stream().map(AuthorizationNumber::new).toList();
	}
}
