// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.ServiceEvent;
import org.castellan.core.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Live views hear of each change at once, of many changes seldom, and cost a bounded number of places. */
class LiveViewTest {

	private static final int PLACES = 3;

	@TempDir
	Path directory;

	private TestService service;
	private TestClient client;

	@BeforeEach
	void start() throws Exception {
		Home home = TestService.home(directory);
		Files.createDirectories(home.directory());
		Files.writeString(home.settingsFile(), "{\"format\":1,\"serviceId\":\"watched\",\"maxViewers\":" + PLACES + "}");
		service = TestService.start(directory);
		client = service.client();
		client.postAdmin("authorizations", service.licenses().file("desktopAdvP", 1_000));
	}

	@AfterEach
	void stop() {
		service.close();
	}

	@Test
	void checkoutIsSeenWithItsFeature() throws Exception {
		try (View view = new View(client)) {
			client.checkout("desktopAdvP", "jsmith").as(LeaseGrant.class);
			ServiceEvent event = view.next("seats");
			assertEquals(List.of("desktopAdvP"), event.names());
		}
	}

	@Test
	void licencesAndLogAreSeen() throws Exception {
		try (View view = new View(client)) {
			client.postAdmin("authorizations", service.licenses().file("spatialAnalystP", 5));
			view.next("licenses");
			view.next("log");
		}
	}

	@Test
	void stormOfChangesIsAtMostTenEventsASecond() throws Exception {
		try (View view = new View(client)) {
			long begin = System.nanoTime();
			for (int i = 0; i < 200; i++) {
				client.checkout("desktopAdvP", "jsmith").as(LeaseGrant.class);
			}
			view.next("seats");
			long seen = 1 + view.drain().stream().filter(event -> event.kind().equals("seats")).count();
			// after the last was seen, however long that took
			double seconds = (System.nanoTime() - begin) / 1e9;
			// one may be of what was before
			assertTrue(seen <= 10 * seconds + 2, seen + " in " + seconds + " s");
		}
	}

	@Test
	void placesAreBoundedAndFreedWhenAViewerGoes() throws Exception {
		List<View> views = new ArrayList<>();
		for (int i = 0; i < PLACES; i++) {
			views.add(new View(client));
		}
		TestClient.Reply refused = client.get("events");
		assertEquals(503, refused.status());
		assertEquals("CAS-0630", refused.problem());
		for (View view : views) {
			view.close();
		}
		// a viewer that is gone is noticed when something is sent to it
		int status = 503;
		for (int i = 0; i < 100 && status == 503; i++) {
			client.checkout("desktopAdvP", "jsmith");
			Thread.sleep(100);
			HttpResponse<InputStream> again = client.stream("events");
			status = again.statusCode();
			again.body().close();
		}
		assertEquals(200, status);
	}

	@Test
	void viewEndsWhenTheServiceStops() throws Exception {
		try (View view = new View(client)) {
			service.service().close();
			assertTrue(view.ended.await(60, TimeUnit.SECONDS));
		}
	}

	/** Reads one stream of events. */
	private static final class View implements AutoCloseable {

		private final CountDownLatch ended = new CountDownLatch(1);
		private final BlockingQueue<ServiceEvent> events = new LinkedBlockingQueue<>();
		private final CountDownLatch connected = new CountDownLatch(1);
		private final InputStream stream;

		View(TestClient client) throws IOException, InterruptedException {
			HttpResponse<InputStream> response = client.stream("events");
			assertEquals(200, response.statusCode());
			assertEquals("text/event-stream", response.headers().firstValue("Content-Type").orElse(""));
			stream = response.body();
			Thread.ofVirtual().start(this::read);
			assertTrue(connected.await(60, TimeUnit.SECONDS));
		}

		private void read() {
			try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
				lines.lines().forEach(this::line);
			} catch (IOException | UncheckedIOException closed) {
				// the test or the service closed it
			} finally {
				ended.countDown();
			}
		}

		private void line(String line) {
			if (line.startsWith(":")) {
				connected.countDown();
			} else if (line.startsWith("data: ")) {
				events.add(Json.mapper().readValue(line.substring(6), ServiceEvent.class));
			}
		}

		/** The next event of a kind; others are passed over. */
		ServiceEvent next(String kind) throws InterruptedException {
			while (true) {
				ServiceEvent event = events.poll(60, TimeUnit.SECONDS);
				if (event == null) {
					throw new AssertionError("No event of " + kind);
				}
				if (event.kind().equals(kind)) {
					return event;
				}
			}
		}

		List<ServiceEvent> drain() {
			List<ServiceEvent> all = new ArrayList<>();
			events.drainTo(all);
			return all;
		}

		@Override
		public void close() throws IOException {
			stream.close();
		}
	}
}
