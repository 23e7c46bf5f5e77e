// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.castellan.core.api.Holder;
import org.castellan.core.api.LeaseInfo;
import org.castellan.core.net.ServerList;
import org.castellan.core.problem.Problem;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.time.Soon;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An application's client against a real service process. */
@Timeout(120)
class LicenseClientTest {

	private static final Holder HOLDER = new Holder("jsmith", "GIS-07", ":0", 4312);
	private static final SeatRequest SHORT = SeatRequest.of("desktopAdvP").withTimeToLive(Duration.ofSeconds(10));

	@TempDir
	static Path directory;

	static Site site;

	@TempDir
	Path state;

	@BeforeAll
	static void open() throws Exception {
		site = Site.start(directory, "desktopAdvP=2", "spatialAnalystP=1");
	}

	@AfterAll
	static void shut() throws Exception {
		site.close();
	}

	@Test
	void aSeatIsHeldAndGivenBack() throws Exception {
		try (LicenseClient client = client()) {
			Seat seat = granted(client.checkout(SeatRequest.of("desktopAdvP")));
			LeaseInfo lease = leases("desktopAdvP").getFirst();
			assertEquals(seat.grant().lease(), lease.id());
			assertEquals("jsmith", lease.user());
			assertEquals("GIS-07", lease.host());
			assertEquals(SeatState.HELD, seat.state());
			seat.close();
			assertEquals(SeatState.RELEASED, seat.state());
			assertEquals(List.of(), leases("desktopAdvP"));
		}
	}

	@Test
	void closingTheClientGivesEverythingBack() throws Exception {
		try (LicenseClient client = client()) {
			granted(client.checkout(SeatRequest.of("desktopAdvP")));
			granted(client.checkout(SeatRequest.of("spatialAnalystP")));
		}
		assertEquals(List.of(), leases("desktopAdvP"));
		assertEquals(List.of(), leases("spatialAnalystP"));
	}

	@Test
	void allInUseIsDeniedWithTheNumbers() throws Exception {
		try (LicenseClient client = client()) {
			granted(client.checkout(SeatRequest.of("desktopAdvP").withCount(2)));
			Problem problem = assertInstanceOf(CheckoutOutcome.Denied.class,
					client.checkout(SeatRequest.of("desktopAdvP"))).problem();
			assertEquals("CAS-0402", problem.code());
			assertEquals("2", problem.details().get("inUse"));
			assertEquals("2", problem.details().get("total"));
		}
	}

	@Test
	void whoWaitsGetsTheSeatThatIsGivenBack() throws Exception {
		try (LicenseClient client = client(); LicenseClient waiting = client()) {
			Seat first = granted(client.checkout(SeatRequest.of("spatialAnalystP")));
			CompletableFuture<CheckoutOutcome> second = new CompletableFuture<>();
			Thread.ofVirtual().start(() -> {
				try {
					second.complete(waiting.checkout(SeatRequest.of("spatialAnalystP").waiting(Duration.ofSeconds(60))));
				} catch (InterruptedException e) {
					second.completeExceptionally(e);
				}
			});
			awaitLog("DENIED");
			first.close();
			granted(second.get(60, TimeUnit.SECONDS)).close();
		}
	}

	@Test
	void nobodyWaitsForWhatWillNotCome() throws Exception {
		try (LicenseClient client = client()) {
			CheckoutOutcome outcome = client
					.checkout(SeatRequest.of("noSuchFeature").waiting(Duration.ofMinutes(10)));
			assertEquals("CAS-0401", assertInstanceOf(CheckoutOutcome.Denied.class, outcome).problem().code());
		}
	}

	@Test
	void aServerThatIsNotThereIsPassedOver() throws Exception {
		String nobody = FreePort.find() + "@127.0.0.1";
		try (LicenseClient client = client(nobody + ";" + site.address())) {
			CheckoutOutcome.Granted granted = assertInstanceOf(CheckoutOutcome.Granted.class,
					client.checkout(SeatRequest.of("desktopAdvP")));
			assertEquals(site.address(), granted.seat().server());
			assertEquals(nobody, granted.remarks().getFirst().server().toString());
			assertEquals("CAS-0701", granted.remarks().getFirst().problem().code());
			assertFalse(granted.remarks().getFirst().problem().isError(), "the seat is there all the same");
		}
	}

	@Test
	void aQuorumIsAskedAtItsOtherMembers() throws Exception {
		try (LicenseClient client = client(FreePort.find() + "@127.0.0.1," + site.address())) {
			granted(client.checkout(SeatRequest.of("desktopAdvP")));
		}
	}

	@Test
	void noServerAtAllIsUnreachableAndNotDenied() throws Exception {
		try (LicenseClient client = client(FreePort.find() + "@127.0.0.1;" + FreePort.find() + "@127.0.0.1")) {
			assertEquals(2, assertInstanceOf(CheckoutOutcome.Unreachable.class,
					client.checkout(SeatRequest.of("desktopAdvP"))).servers().size());
		}
	}

	@Test
	void aPublisherThatIsNotTrustedHereIsRefusedAndTheSeatGivenBack() throws Exception {
		ClientSettings settings = settings(site.address().toString());
		try (LicenseClient client = new LicenseClient(new ClientSettings(settings.servers(), settings.known(),
				new PublisherTrust.Only(TrustedPublishers.none()), settings.clientToken(), settings.holder(),
				settings.state(), settings.timeouts()))) {
			CheckoutOutcome outcome = client.checkout(SeatRequest.of("desktopAdvP"));
			assertEquals("CAS-0712",
					assertInstanceOf(CheckoutOutcome.Unreachable.class, outcome).servers().getFirst().problem().code());
			assertEquals(List.of(), leases("desktopAdvP"));
		}
	}

	@Test
	void theHighestNumberSeenIsKeptForTheNextProgram() throws Exception {
		long fencing;
		try (LicenseClient client = client(); Seat seat = granted(client.checkout(SeatRequest.of("desktopAdvP")))) {
			fencing = seat.grant().fencing();
		}
		Path file = state.resolve("seen").resolve(site.known.all().getFirst().serviceId());
		assertEquals(fencing, Long.parseLong(Files.readString(file).split(" ")[0]));
	}

	@Test
	void anAdministratorTakesASeatBackAndItsHolderHearsOfItAndFreesIt() throws Exception {
		try (LicenseClient client = client(); LicenseServerConnection admin = site.connect()) {
			Seat seat = granted(client.checkout(SHORT));
			Loss loss = Loss.of(seat);
			admin.release(seat.grant().lease());
			assertEquals("CAS-0714", loss.await().code());
			assertEquals(SeatState.LOST, seat.state());
		}
		assertEquals(List.of(), leases("desktopAdvP"));
	}

	@Test
	void aSeatIsRenewedForLongerThanItLives() throws Exception {
		try (LicenseClient client = client()) {
			Seat seat = granted(client.checkout(SHORT));
			CountDownLatch renewals = new CountDownLatch(5);
			seat.addListener(new SeatListener() {
				@Override
				public void renewed(Seat renewed) {
					renewals.countDown();
				}
			});
			assertTrue(renewals.await(60, TimeUnit.SECONDS));
			assertEquals(SeatState.HELD, seat.state());
			assertEquals(seat.grant().lease(), leases("desktopAdvP").getFirst().id());
		}
	}

	private LicenseClient client() {
		return client(site.address().toString());
	}

	private LicenseClient client(String servers) {
		return new LicenseClient(settings(servers));
	}

	private ClientSettings settings(String servers) {
		return ClientSettings.of(ServerList.parse(servers), site.trust()).withKnown(site.known).withState(state)
				.withHolder(HOLDER);
	}

	private static List<LeaseInfo> leases(String feature) throws Exception {
		try (LicenseServerConnection connection = site.connect()) {
			return connection.leases().leases().stream().filter(lease -> lease.feature().equals(feature)).toList();
		}
	}

	private static void awaitLog(String kind) throws Exception {
		try (LicenseServerConnection connection = site.connect()) {
			Soon.until("the log tells of " + kind,
					() -> connection.log(0, 1000).entries().stream().anyMatch(entry -> entry.kind().equals(kind)));
		}
	}

	static Seat granted(CheckoutOutcome outcome) {
		return assertInstanceOf(CheckoutOutcome.Granted.class, outcome).seat();
	}
}
