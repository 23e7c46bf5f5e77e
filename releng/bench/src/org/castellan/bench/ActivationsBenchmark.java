// SPDX-License-Identifier: EPL-2.0
package org.castellan.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.castellan.authority.Authority;
import org.castellan.authority.DatabaseAddress;
import org.castellan.authority.Outcome;
import org.castellan.authority.activation.Carriage;
import org.castellan.authority.activation.GivenAnswer;
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
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.AuthorizationRequest;
import org.castellan.authorization.Contact;
import org.castellan.authorization.Held;
import org.castellan.authorization.Item;
import org.castellan.authorization.Machine;
import org.castellan.authorization.RequestKind;
import org.castellan.authorization.TargetKind;
import org.castellan.core.host.HostId;
import org.castellan.crypto.MachineKey;
import org.castellan.crypto.PublisherKey;

/**
 * Activations of one seat each by {@value #CALLERS} machines at once, which sign their requests themselves: all of one
 * order line, and each of a line of its own. H2 and PostgreSQL take turns, so that whatever else the machine does falls on
 * both.
 */
public final class ActivationsBenchmark {

	private static final int CALLERS = 16;

	private final Authority authority;
	private final PublisherKey key = PublisherKey.forTrial("Bench", InstantSource.system());
	private final Path directory;

	private ActivationsBenchmark(DatabaseAddress address, Path directory) throws Exception {
		authority = Authority.open(address, "bench");
		this.directory = directory;
	}

	/** {@code DIRECTORY POSTGRESQL-URL SECONDS ROUNDS} */
	public static void main(String[] args) throws Exception {
		Path directory = Path.of(args[0]);
		Duration time = Duration.ofSeconds(Long.parseLong(args[2]));
		int rounds = Integer.parseInt(args[3]);
		ActivationsBenchmark h2 = new ActivationsBenchmark(DatabaseAddress.parse(directory.resolve("h2").toString()), directory);
		ActivationsBenchmark postgreSql = new ActivationsBenchmark(DatabaseAddress.parse(args[1]), directory);
		System.out.printf(Locale.ROOT, "%d processors, %d callers, %d s a measurement%n",
				Runtime.getRuntime().availableProcessors(), CALLERS, time.toSeconds());
		System.out.println("| round | database | one order line, activations/s | p50 | p99 | a line each, activations/s | p50 | p99 |");
		System.out.println("|---|---|---|---|---|---|---|---|");
		for (int round = 0; round <= rounds; round++) {
			String name = round == 0 ? "warming up" : Integer.toString(round);
			System.out.println("| " + name + " | H2 | " + h2.measure(1, time) + " | " + h2.measure(CALLERS, time) + " |");
			System.out.println("| " + name + " | PostgreSQL | " + postgreSql.measure(1, time) + " | "
					+ postgreSql.measure(CALLERS, time) + " |");
		}
		h2.authority.close();
		postgreSql.authority.close();
	}

	private String measure(int lines, Duration time) throws Exception {
		List<AuthorizationNumber> numbers = order(lines).lines().stream().map(line -> line.number()).toList();
		List<Caller> callers = new ArrayList<>();
		for (int i = 0; i < CALLERS; i++) {
			callers.add(new Caller(MachineKey.openOrCreate(directory.resolve("machine-" + i + ".key")), numbers.get(i % lines)));
		}
		ConcurrentLinkedQueue<Long> nanos = new ConcurrentLinkedQueue<>();
		long start = System.nanoTime();
		try (ExecutorService threads = Executors.newFixedThreadPool(CALLERS)) {
			List<Future<?>> running = new ArrayList<>();
			for (Caller caller : callers) {
				running.add(threads.submit(() -> {
					while (System.nanoTime() - start < time.toNanos()) {
						nanos.add(caller.activate());
					}
					return null;
				}));
			}
			for (Future<?> each : running) {
				each.get();
			}
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
		return String.format(Locale.ROOT, "**%,.0f** | %.1f ms | %.1f ms", sorted.length / seconds,
				sorted[sorted.length / 2] / 1e6, sorted[(int) (sorted.length * 0.99)] / 1e6);
	}

	private Order order(int lines) throws Exception {
		String run = Long.toString(System.nanoTime(), 36);
		List<String> features = IntStream.range(0, lines).mapToObj(i -> "feature" + i).toList();
		Product product = done(authority.products().create(new ProductDraft("Bench " + run, "1", LicenseType.CONCURRENT_USE, "bench",
				features.stream().map(name -> new ProductFeature(FeatureKind.CORE, name, name, "1.0")).toList())));
		Customer customer = done(authority.customers().create(new Profile("A", "B", "a@example.org", "", ""),
				Organization.named("Bench")));
		return done(authority.orders().create(OrderDraft.of(customer.id(), product.id(),
				features.stream().map(name -> OrderDraft.Line.of(name, Item.MOST)).toList())));
	}

	private static <T> T done(Outcome<T> outcome) {
		return switch (outcome) {
			case Outcome.Done<T> done -> done.value();
			case Outcome.Refused<T> refused -> throw new IllegalStateException(refused.problems().toString());
		};
	}

	/** A machine that activates one seat more each time. */
	private final class Caller {

		private final MachineKey machineKey;
		private final AuthorizationNumber number;
		private int held;

		Caller(MachineKey machineKey, AuthorizationNumber number) {
			this.machineKey = machineKey;
			this.number = number;
		}

		/** How long the answer took, in nanoseconds. */
		long activate() throws Exception {
			byte[] request = new AuthorizationRequest(UUID.randomUUID(), RequestKind.AUTHORIZE,
					Instant.now().truncatedTo(ChronoUnit.SECONDS), TargetKind.SERVER,
					new Machine("bench", List.of(HostId.parse("0242ac150003")), machineKey.publicKey()),
					List.of(new Item(number, 1)), Contact.NONE,
					held == 0 ? List.of() : List.of(new Held(number, held, held)), "").signedBy(machineKey).text()
					.getBytes(StandardCharsets.UTF_8);
			long before = System.nanoTime();
			GivenAnswer answer = done(authority.answerRequest(key).answer(request, Carriage.ONLINE));
			held++;
			if (answer.again()) {
				throw new IllegalStateException("A new request was answered before");
			}
			return System.nanoTime() - before;
		}
	}
}
