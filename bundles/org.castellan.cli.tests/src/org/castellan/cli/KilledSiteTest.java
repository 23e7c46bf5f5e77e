// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import org.castellan.authorization.AuthorizationResponse;
import org.castellan.cli.VendorWithSite.Ready;
import org.castellan.crypto.Fingerprint;
import org.castellan.crypto.PinnedTrust;
import org.castellan.testkit.database.PostgreSqlServer;
import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.time.Soon;
import org.castellan.testkit.verdict.FirstFailureCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * An activation site, or the database server under it, is killed at random instants while more machines than there are
 * seats ask: what a machine was told stays, and no seat is given twice.
 */
@ExtendWith(FirstFailureCounts.class)
class KilledSiteTest {

	private static final int SEATS = 150;
	private static final int MACHINES = 200;
	private static final int AT_ONCE = 12;
	private static final int KILLS = 4;
	private static final int CONFLICT = 409;
	private static final int UNAVAILABLE = 503;
	private static final String[] NO_LIMIT = { "--requests-per-minute", "1000000" };

	@TempDir
	Path directory;

	private final Map<String, String> responses = new ConcurrentHashMap<>();
	private final AtomicInteger refused = new AtomicInteger();
	private final AtomicInteger askedAgain = new AtomicInteger();
	/** What was killed last answers again. */
	private volatile CountDownLatch back = new CountDownLatch(0);

	@Test
	void ofASiteOnH2NoAcknowledgedActivationIsLostAndNoneIsGrantedTwice() throws Exception {
		killTheSite(new VendorWithSite(directory, SEATS));
	}

	@Test
	void ofASiteOnPostgreSqlNoAcknowledgedActivationIsLostAndNoneIsGrantedTwice() throws Exception {
		try (PostgreSqlServer server = PostgreSqlServer.start()) {
			killTheSite(new VendorWithSite(directory, server.url(), SEATS));
		}
	}

	/** The site goes on by itself as soon as the database answers again. */
	@Test
	void ofASiteWhoseDatabaseServerIsKilledNeither() throws Exception {
		try (PostgreSqlServer server = PostgreSqlServer.start()) {
			VendorWithSite vendor = new VendorWithSite(directory, server.url(), SEATS);
			int port = FreePort.find();
			try (ForeignProcess site = vendor.startSite(port, NO_LIMIT)) {
				askAndKill(vendor, VendorWithSite.ready(site), () -> {
					server.kill();
					server.restart();
				});
				assertTrue(site.isRunning());
			}
		}
	}

	private void killTheSite(VendorWithSite vendor) throws Exception {
		int port = FreePort.find();
		AtomicReference<ForeignProcess> site = new AtomicReference<>(vendor.startSite(port, NO_LIMIT));
		try {
			askAndKill(vendor, VendorWithSite.ready(site.get()), () -> {
				site.get().kill();
				site.get().close();
				site.set(vendor.startSite(port, NO_LIMIT));
				VendorWithSite.ready(site.get());
			});
		} finally {
			site.get().close();
		}
	}

	private void askAndKill(VendorWithSite vendor, Ready ready, Runnable kill) throws Exception {
		List<String> requests = new ArrayList<>();
		for (int i = 0; i < MACHINES; i++) {
			requests.add(vendor.request("machine" + i).text());
		}
		long seed = System.nanoTime();
		Random random = new Random(seed);
		try (ExecutorService machines = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
				HttpClient client = client(ready)) {
			try {
				List<Future<?>> asking = new ArrayList<>();
				requests.forEach(request -> asking.add(machines.submit(() -> ask(client, ready, request))));
				killAgainAndAgain(random, kill);
				for (Future<?> machine : asking) {
					machine.get();
				}
			} finally {
				// after a failure the machines would ask for ever
				machines.shutdownNow();
			}
			assertEquals(SEATS, responses.size(), "seed " + seed);
			assertEquals(MACHINES - SEATS, refused.get(), "seed " + seed);
			if (askedAgain.get() == 0) {
				throw new AssertionError("the kills were not felt");
			}
			for (Map.Entry<String, String> acknowledged : responses.entrySet()) {
				assertEquals(acknowledged.getValue(), post(client, ready, acknowledged.getKey()).body(), "seed " + seed);
				assertEquals(1, AuthorizationResponse.parse(acknowledged.getValue().getBytes()).activated().getFirst().count());
			}
		}
		assertEquals(SEATS, vendor.activated(), "seed " + seed);
	}

	private void killAgainAndAgain(Random random, Runnable kill) throws Exception {
		for (int killed = 0; killed < KILLS; killed++) {
			int wanted = (killed + 1) * SEATS / (KILLS + 1);
			Soon.until(wanted + " are answered", () -> responses.size() >= wanted);
			LockSupport.parkNanos(random.nextInt(30_000_000));
			CountDownLatch again = new CountDownLatch(1);
			back = again;
			try {
				kill.run();
			} finally {
				again.countDown();
			}
		}
	}

	private static HttpClient client(Ready ready) {
		return HttpClient.newBuilder().sslContext(PinnedTrust.to(new Fingerprint(ready.fingerprint())).sslContext())
				.connectTimeout(Duration.ofSeconds(20)).build();
	}

	/** As a machine does: the same request, until it is told something. */
	private Void ask(HttpClient client, Ready ready, String request) throws InterruptedException {
		while (true) {
			try {
				HttpResponse<String> response = post(client, ready, request);
				if (response.statusCode() == 200) {
					responses.put(request, response.body());
					return null;
				}
				if (response.statusCode() == CONFLICT) {
					refused.incrementAndGet();
					return null;
				}
				if (response.statusCode() == UNAVAILABLE) {
					throw new IOException(response.body());
				}
				throw new AssertionError(response.statusCode() + ": " + response.body());
			} catch (IOException killed) {
				askedAgain.incrementAndGet();
				back.await();
			}
		}
	}

	private static HttpResponse<String> post(HttpClient client, Ready ready, String request)
			throws IOException, InterruptedException {
		return client.send(HttpRequest.newBuilder(URI.create(ready.address() + "/api/v1/requests"))
				.header("Content-Type", "text/plain").timeout(Duration.ofSeconds(20)).POST(BodyPublishers.ofString(request)).build(),
				BodyHandlers.ofString());
	}
}
