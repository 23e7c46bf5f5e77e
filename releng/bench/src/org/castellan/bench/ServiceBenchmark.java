// SPDX-License-Identifier: EPL-2.0
package org.castellan.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.castellan.core.api.CheckoutRequest;
import org.castellan.core.api.Holder;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.host.HostId;
import org.castellan.core.json.Json;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.LicenseFileBuilder;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.crypto.AccessToken;
import org.castellan.crypto.Fingerprint;
import org.castellan.crypto.PinnedTrust;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.PublisherStore;
import org.castellan.crypto.TlsIdentity;
import org.castellan.http.Access;
import org.castellan.http.Answer;
import org.castellan.http.Credentials;
import org.castellan.http.FailedAttempts;
import org.castellan.http.HttpFront;
import org.castellan.http.Input;
import org.castellan.http.ProblemStatus;
import org.castellan.http.RequestCounts;
import org.castellan.http.Route;
import org.castellan.http.Router;
import org.castellan.http.Routes;
import org.castellan.machine.MachineIds;
import org.castellan.service.Home;
import org.castellan.service.JavaCommand;
import org.castellan.service.RunningService;
import org.castellan.service.ServiceOptions;
import org.castellan.service.StartOutcome;
import org.castellan.service.StartServiceOperation;
import org.castellan.service.StopServiceOperation;
import org.castellan.service.internal.local.RunFile;

/**
 * The service's side of releng/bench/service: {@code prepare} makes a publisher and a licence file, {@code start} starts the
 * real process and tells how long it took, {@code leases} takes many leases and tells the process's memory, {@code stop}
 * stops it; {@code bare} answers checkouts without a ledger, with the same HTTP code.
 */
public final class ServiceBenchmark {

	private static final int POOLS = 200;
	private static final int CONNECTIONS = 32;

	private ServiceBenchmark() {
	}

	public static void main(String[] args) throws Exception {
		System.setProperty("logback.configurationFile", "org/castellan/service/internal/logback-service.xml");
		Path directory = Path.of(args[1]);
		switch (args[0]) {
			case "prepare" -> prepare(directory);
			case "start" -> start(directory, Integer.parseInt(args[2]));
			case "authorize" -> authorize(directory);
			case "leases" -> leases(directory, Integer.parseInt(args[2]));
			case "stop" -> new StopServiceOperation().stop(home(directory));
			case "bare" -> bare(directory, Integer.parseInt(args[2]));
			default -> throw new IllegalArgumentException(args[0]);
		}
	}

	private static Home home(Path directory) {
		return Home.of(directory.resolve("home"));
	}

	/** One pool that everybody wants, and two hundred others. */
	private static void prepare(Path directory) throws IOException, ProblemException {
		PublisherKey key = new PublisherStore(directory).create("Bench", "a bench password".toCharArray(), false);
		HostId machine = MachineIds.ofThisMachine().ids().getFirst().id();
		LicenseFileBuilder file = new LicenseFileBuilder().server("this_host", machine).vendor("CASTELLAN").useServer();
		file.line(signed(key, machine, "hot", 100_000));
		for (int pool = 0; pool < POOLS; pool++) {
			file.line(signed(key, machine, "pool" + pool, 1_000));
		}
		Files.write(directory.resolve("site.lic"), file.build().bytes());
	}

	private static FeatureLine signed(PublisherKey key, HostId machine, String feature, int seats) {
		FeatureLine line = FeatureLine.increment(feature, "CASTELLAN", "10.1").seats(seats).build();
		return line.withSign(key.sign(line.signedText(List.of(machine))));
	}

	private static void start(Path directory, int port) throws InterruptedException {
		ServiceOptions options = ServiceOptions.of(home(directory)).withBind("127.0.0.1").withPort(port)
				.withTrust(List.of(directory.resolve("publisher.crt"))).withWitness(directory.resolve("witness"));
		long begin = System.nanoTime();
		StartOutcome outcome = new StartServiceOperation(JavaCommand.ofThisProcess()).start(options, Progress.none());
		long millis = (System.nanoTime() - begin) / 1_000_000;
		if (!(outcome instanceof StartOutcome.Started)) {
			throw new IllegalStateException(outcome.toString());
		}
		System.out.println(millis);
	}

	private static void authorize(Path directory) throws Exception {
		RunningService service = RunFile.running(home(directory)).orElseThrow();
		HttpRequest request = HttpRequest.newBuilder(uri(service, "admin/authorizations"))
				.header("Authorization", "Bearer " + AccessToken.read(home(directory).credentialFile()).reveal())
				.POST(BodyPublishers.ofFile(directory.resolve("site.lic"))).build();
		HttpResponse<String> response = client(service).send(request, BodyHandlers.ofString());
		if (!response.body().contains("\"applied\":true")) {
			throw new IllegalStateException(response.body());
		}
	}

	private static void leases(Path directory, int count) throws Exception {
		RunningService service = RunFile.running(home(directory)).orElseThrow();
		try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS); HttpClient client = client(service)) {
			List<Future<Integer>> asked = IntStream.range(0, count)
					.mapToObj(number -> threads.submit(() -> checkout(client, service, number))).toList();
			for (Future<Integer> each : asked) {
				if (each.get() != 200) {
					throw new IllegalStateException("A checkout was answered with " + each.get());
				}
			}
		}
		String memory = Files.readAllLines(Path.of("/proc", Long.toString(service.pid()), "status")).stream()
				.filter(line -> line.startsWith("VmRSS")).findFirst().orElseThrow();
		System.out.println(Long.parseLong(memory.replaceAll("\\D", "")) / 1024);
	}

	private static int checkout(HttpClient client, RunningService service, int number) throws Exception {
		CheckoutRequest request = new CheckoutRequest(UUID.randomUUID().toString(), "hot", 1,
				new Holder("user" + number, "host" + number % 1_000, ":0", number), 900, 0, "");
		return client.send(HttpRequest.newBuilder(uri(service, "checkouts")).header("Content-Type", "application/json")
				.POST(BodyPublishers.ofByteArray(Json.mapper().writeValueAsBytes(request))).build(),
				BodyHandlers.discarding()).statusCode();
	}

	private static URI uri(RunningService service, String path) {
		return URI.create("https://" + service.host() + ":" + service.port() + "/api/v1/" + path);
	}

	private static HttpClient client(RunningService service) throws ProblemException {
		return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(10))
				.sslContext(PinnedTrust.to(Fingerprint.parse(service.fingerprint())).sslContext()).build();
	}

	/** Parses and answers a checkout; nothing is counted and nothing is signed. */
	private static void bare(Path directory, int port) throws Exception {
		TlsIdentity tls = TlsIdentity.openOrCreate(directory.resolve("bare.p12"), "localhost", InstantSource.system());
		Route<CheckoutRequest> route = Route.post(Route.ROOT + "checkouts", Access.CLIENT,
				Input.json(CheckoutRequest.class), LeaseGrant.class, (call, request) -> Answer.json(answer(request)));
		AccessToken nobody = AccessToken.openOrCreate(directory.resolve("bare-credential"));
		Router router = new Router(new Routes(List.of(route)), new Credentials(nobody, Optional.empty(),
				new FailedAttempts(InstantSource.system(), (address, problem) -> { })), new RequestCounts(),
				ProblemStatus.of(List.of()));
		ServerSocketChannel socket = ServerSocketChannel.open();
		socket.bind(new InetSocketAddress("127.0.0.1", port), 1024);
		HttpFront.start(socket, tls.sslContext(), router, new HttpFront.Limits(1_000, Duration.ofSeconds(30)));
		System.out.println("ready");
	}

	private static LeaseGrant answer(CheckoutRequest request) {
		return new LeaseGrant("1", request.requestId(), request.feature(), request.count(), request.holder(), 1,
				"-".repeat(22), Instant.now(), 120_000, Instant.now(), String.format(Locale.ROOT, "INCREMENT %0700d", 1), List.of(),
				"-".repeat(600), "-".repeat(88));
	}
}
