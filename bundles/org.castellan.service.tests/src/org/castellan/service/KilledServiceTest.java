// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.LeaseInfo;
import org.castellan.core.api.LeaseList;
import org.castellan.core.api.ServiceState;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.Problem;
import org.castellan.machine.MachineIds;
import org.castellan.testkit.time.Soon;
import org.castellan.testkit.verdict.FirstFailureCounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A service that is killed at any instant, fills its disk or comes back from a backup loses nothing it acknowledged. */
@ExtendWith(FirstFailureCounts.class)
class KilledServiceTest {

	private static final int ROUNDS = Integer.getInteger("castellan.kill.rounds", 3);
	private static final int HOLDERS = 8;

	@TempDir
	Path directory;

	private TestLicenses licenses;
	private ServiceOptions options;
	private byte[] file;

	@BeforeEach
	void prepare() {
		licenses = TestLicenses.in(directory.resolve("publisher"));
		options = TestService.options(directory).withTrust(List.of(licenses.certificate()));
		HostId machine = MachineIds.ofThisMachine().ids().getFirst().id();
		file = licenses.file(machine, TestLicenses.line("desktopAdvP", 10_000, TestLicenses.FAR));
	}

	/** What the holders know for certain: an answer came. */
	private static final class Acknowledged {

		private final Map<String, Long> granted = new ConcurrentHashMap<>();
		private final Set<String> releasing = ConcurrentHashMap.newKeySet();
		private final Set<String> released = ConcurrentHashMap.newKeySet();
	}

	@Test
	void whatWasAcknowledgedBeforeAKillHoldsAfterIt() throws Exception {
		Acknowledged all = new Acknowledged();
		for (int round = 0; round < ROUNDS; round++) {
			try (ServiceProcessUnderTest service = ServiceProcessUnderTest.start(options);
					TestClient client = TestClient.of(service.ready(), options.home())) {
				assertTrue(client.postAdmin("authorizations", file).as(AuthorizationResult.class).applied());
				assertHolds(all, client);
				loadUntilKilled(service, client, all);
			}
		}
		try (ServiceProcessUnderTest service = ServiceProcessUnderTest.start(options);
				TestClient client = TestClient.of(service.ready(), options.home())) {
			assertHolds(all, client);
			assertTrue(all.granted.size() > ROUNDS, "the load did something: " + all.granted.size());
		}
	}

	private static void loadUntilKilled(ServiceProcessUnderTest service, TestClient client, Acknowledged all)
			throws Exception {
		try (ExecutorService holders = Executors.newFixedThreadPool(HOLDERS)) {
			List<Future<?>> running = new ArrayList<>();
			for (int i = 0; i < HOLDERS; i++) {
				running.add(holders.submit(() -> checkOutAndRelease(client, all)));
			}
			int before = all.granted.size();
			try {
				Soon.until("seats are held", () -> all.granted.size() >= before + HOLDERS);
				Thread.sleep(ThreadLocalRandom.current().nextInt(500));
			} finally {
				// without it the holders would go on
				service.kill();
			}
			for (Future<?> holder : running) {
				holder.get();
			}
		}
	}

	/** Holds every second seat until the service is gone. */
	private static void checkOutAndRelease(TestClient client, Acknowledged all) {
		try {
			for (int i = 0;; i++) {
				LeaseGrant grant = client.checkout("desktopAdvP", "jsmith").as(LeaseGrant.class);
				all.granted.put(grant.lease(), grant.fencing());
				if (i % 2 == 0) {
					all.releasing.add(grant.lease());
					assertEquals(204, client.release(grant).status());
					all.released.add(grant.lease());
				}
			}
		} catch (IOException killed) {
			return;
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void assertHolds(Acknowledged all, TestClient client) throws Exception {
		Map<String, Long> now = new HashMap<>();
		client.get("leases").as(LeaseList.class).leases().forEach(lease -> now.put(lease.id(), lease.fencing()));
		all.granted.forEach((lease, fencing) -> {
			if (!all.releasing.contains(lease)) {
				assertEquals(fencing, now.get(lease), "lease " + lease + " was granted and never released");
			}
		});
		all.released.forEach(lease -> assertFalse(now.containsKey(lease), "lease " + lease + " was released"));
		assertEquals(all.granted.size(), Set.copyOf(all.granted.values()).size(), "fencing numbers are never used twice");
	}

	@Test
	void fullDiskIsToldAndNothingAcknowledgedIsLost() throws Exception {
		assumeTrue(ServiceProcessUnderTest.mayMount());
		Files.createDirectories(options.home().directory());
		try (ServiceProcessUnderTest service = ServiceProcessUnderTest.start(
				ServiceProcessUnderTest.withSmallDisk(options.home().directory(), "64m"), options)) {
			RunningService running = service.ready();
			Path disk = Path.of("/proc", Long.toString(service.pid()), "root", options.home().directory().toString());
			try (TestClient client = TestClient.of(running, Home.of(disk))) {
				client.postAdmin("authorizations", file).as(AuthorizationResult.class);
				LeaseGrant held = client.checkout("desktopAdvP", "jsmith").as(LeaseGrant.class);
				fill(disk.resolve("filler"));
				TestClient.Reply refused = client.postAdmin("authorizations", licenses.file(
						MachineIds.ofThisMachine().ids().getFirst().id(), TestLicenses.line("other", 1, TestLicenses.FAR)));
				assertEquals(507, refused.status(), refused.toString());
				assertEquals("CAS-0503", refused.problem());
				List<Problem> findings = client.getAdmin("status").as(ServiceStatus.class).findings();
				assertTrue(findings.stream().anyMatch(finding -> finding.code().equals("CAS-0532")), findings.toString());
				assertTrue(client.get("leases").as(LeaseList.class).leases().stream().map(LeaseInfo::id)
						.anyMatch(held.lease()::equals));
			}
		}
	}

	private static void fill(Path filler) throws IOException {
		try (OutputStream out = Files.newOutputStream(filler)) {
			while (true) {
				out.write(new byte[4096]);
			}
		} catch (IOException full) {
			assertTrue(String.valueOf(full.getMessage()).contains("space"), full.toString());
		}
	}

	@Test
	void restoredOldCopyGrantsNothingUntilAnAdministratorAcceptsIt() throws Exception {
		Path backup = directory.resolve("backup");
		authorizeAndStop();
		copy(options.home().directory(), backup);
		try (ServiceProcessUnderTest service = ServiceProcessUnderTest.start(options);
				TestClient client = TestClient.of(service.ready(), options.home())) {
			client.checkout("desktopAdvP", "jsmith").as(LeaseGrant.class);
			stop(client, service);
		}
		Files.move(options.home().directory(), directory.resolve("lost"));
		copy(backup, options.home().directory());
		try (ServiceProcessUnderTest service = ServiceProcessUnderTest.start(options);
				TestClient client = TestClient.of(service.ready(), options.home())) {
			ServiceStatus status = client.getAdmin("status").as(ServiceStatus.class);
			assertEquals(ServiceState.REFUSING, status.state());
			assertEquals("CAS-0424", status.findings().getFirst().code());
			assertEquals("CAS-0424", client.checkout("desktopAdvP", "jsmith").problem());
			stop(client, service);
		}
		try (ServiceProcessUnderTest service = ServiceProcessUnderTest.start(options.withAcceptRestored(true));
				TestClient client = TestClient.of(service.ready(), options.home())) {
			TestClient.Reply settling = client.checkout("desktopAdvP", "jsmith");
			assertEquals(503, settling.status());
			assertEquals("CAS-0425", settling.problem(), "unknown holders may still believe");
		}
	}

	private void authorizeAndStop() throws Exception {
		try (ServiceProcessUnderTest service = ServiceProcessUnderTest.start(options);
				TestClient client = TestClient.of(service.ready(), options.home())) {
			client.postAdmin("authorizations", file).as(AuthorizationResult.class);
			stop(client, service);
		}
	}

	private static void stop(TestClient client, ServiceProcessUnderTest service) throws Exception {
		client.postAdmin("stop", new byte[0]).as(ServiceStatus.class);
		assertEquals(0, service.exitCode());
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> files = Files.walk(from)) {
			for (Path each : files.toList()) {
				Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
			}
		}
	}
}
