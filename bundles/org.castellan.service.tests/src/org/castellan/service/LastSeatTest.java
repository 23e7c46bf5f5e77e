// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.castellan.core.api.FeatureAvailability;
import org.castellan.core.api.LeaseGrant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastSeatTest {

	private static final int SEATS = 10;
	private static final int RIVALS = 64;
	private static final int ROUNDS = 5;

	@TempDir
	Path directory;

	@Test
	void rivalsForTheLastSeatsNeverGetMoreThanThereAre() throws Exception {
		try (TestService service = TestService.start(directory)) {
			TestClient client = service.client();
			client.postAdmin("authorizations", service.licenses().file("desktopAdvP", SEATS));
			Set<Long> fencing = new HashSet<>();
			for (int round = 0; round < ROUNDS; round++) {
				List<LeaseGrant> granted = rush(client);
				assertEquals(SEATS, granted.size());
				granted.forEach(grant -> fencing.add(grant.fencing()));
				FeatureAvailability full = client.availability("desktopAdvP");
				assertEquals(SEATS, full.inUse());
				assertEquals(0, full.available());
				for (LeaseGrant grant : granted) {
					assertEquals(204, client.release(grant).status());
				}
			}
			assertEquals(SEATS * ROUNDS, fencing.size(), "each grant has a fencing number of its own");
		}
	}

	private static List<LeaseGrant> rush(TestClient client) throws Exception {
		CountDownLatch start = new CountDownLatch(1);
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<TestClient.Reply>> asked = new ArrayList<>();
			for (int i = 0; i < RIVALS; i++) {
				String user = "rival" + i;
				asked.add(threads.submit(() -> {
					start.await();
					return client.checkout("desktopAdvP", user);
				}));
			}
			start.countDown();
			List<LeaseGrant> granted = new ArrayList<>();
			for (Future<TestClient.Reply> each : asked) {
				if (each.get().status() == 200) {
					granted.add(each.get().as(LeaseGrant.class));
				} else {
					assertEquals("CAS-0402", each.get().problem());
				}
			}
			return granted;
		}
	}
}
