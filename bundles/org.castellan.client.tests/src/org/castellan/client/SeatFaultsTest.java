// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import static org.castellan.client.LicenseClientTest.granted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.castellan.core.problem.Problem;
import org.castellan.service.StopServiceOperation;
import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.process.OwnClassPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a seat when its service, its machine or its service's disk fails. Each test has a site of its own. */
@Timeout(180)
class SeatFaultsTest {

	private static final Duration TTL = Duration.ofSeconds(12);
	/** When a seat ends to the millisecond is a matter of HeldSeatTest, whose clock stands still. */
	private static final Duration ON_A_SLOW_MACHINE = Duration.ofSeconds(10);
	private static final SeatRequest REQUEST = SeatRequest.of("desktopAdvP").withTimeToLive(TTL);

	@TempDir
	Path directory;

	private Path state;

	@BeforeEach
	void choose() {
		state = directory.resolve("state");
	}

	@Test
	void whenItsServerIsKilledASeatStopsAtItsOwnEndAndSaysSo() throws Exception {
		try (Site site = Site.start(directory, "desktopAdvP=1"); LicenseClient client = client(site)) {
			Seat seat = granted(client.checkout(REQUEST));
			Loss loss = Loss.of(seat);
			site.kill();
			long promised = System.nanoTime() + seat.remaining().toNanos();
			Problem problem = loss.await();
			assertEquals("CAS-0713", problem.code());
			assertTrue(problem.why().contains("cannot be reached"), problem::message);
			long late = loss.nanos - promised;
			assertTrue(late > -Duration.ofSeconds(1).toNanos() && late < ON_A_SLOW_MACHINE.toNanos(), () -> late + " ns after its end");
			assertEquals(SeatState.LOST, seat.state());
		}
	}

	@Test
	void aServerThatIsBackInTimeRenewsTheSeat() throws Exception {
		try (Site site = Site.start(directory, "desktopAdvP=1"); LicenseClient client = client(site)) {
			Seat seat = granted(client.checkout(REQUEST.withTimeToLive(Duration.ofSeconds(60))));
			String lease = seat.grant().lease();
			CountDownLatch endangered = new CountDownLatch(1);
			CountDownLatch renewed = new CountDownLatch(1);
			site.kill();
			seat.addListener(new SeatListener() {
				@Override
				public void endangered(Seat it, Problem problem) {
					endangered.countDown();
				}

				@Override
				public void renewed(Seat it) {
					renewed.countDown();
				}
			});
			assertTrue(endangered.await(60, TimeUnit.SECONDS));
			site.start();
			assertTrue(renewed.await(60, TimeUnit.SECONDS));
			assertEquals(SeatState.HELD, seat.state());
			assertEquals(lease, seat.grant().lease());
		}
	}

	@Test
	void whenItsServerStandsStillASeatStopsAtItsOwnEnd() throws Exception {
		try (Site site = Site.start(directory, "desktopAdvP=1"); LicenseClient client = client(site)) {
			Seat seat = granted(client.checkout(REQUEST));
			Loss loss = Loss.of(seat);
			site.signal("STOP");
			try {
				Problem problem = loss.await();
				assertEquals("CAS-0713", problem.code());
				assertTrue(problem.why().contains("did not answer"), problem::message);
			} finally {
				site.signal("CONT");
			}
		}
	}

	@Test
	void aClientThatStoodStillForTooLongHasLostItsSeatWhenItGoesOn() throws Exception {
		try (Site site = Site.start(directory, "desktopAdvP=1");
				ForeignProcess holder = holder(site, Duration.ofSeconds(20));
				LicenseClient other = client(site)) {
			holder.awaitLine(line -> line.equals("HELD"), Duration.ofSeconds(60));
			holder.pause();
			Seat taken = granted(other.checkout(REQUEST.waiting(Duration.ofSeconds(60))));
			holder.resume();
			holder.awaitLine(line -> line.equals("LOST CAS-0713"), Duration.ofSeconds(60));
			assertEquals(SeatState.HELD, taken.state());
		}
	}

	@Test
	void aRestoredOldCopyIsFoundOutByWhatAClientSaw() throws Exception {
		try (Site site = Site.start(directory, "desktopAdvP=1"); LicenseClient client = client(site)) {
			granted(client.checkout(REQUEST)).close();
			new StopServiceOperation().stop(site.home());
			Path backup = directory.resolve("backup");
			copy(site.home().directory(), backup);
			site.start();
			granted(client.checkout(REQUEST)).close();
			new StopServiceOperation().stop(site.home());
			delete(site.home().directory());
			copy(backup, site.home().directory());
			delete(directory.resolve("witness"));
			site.start();
			Problem problem = assertInstanceOf(CheckoutOutcome.Denied.class, client.checkout(REQUEST)).problem();
			assertEquals("CAS-0424", problem.code(), problem::message);
		}
	}

	private LicenseClient client(Site site) {
		return new LicenseClient(site.settings(state));
	}

	/** An application of its own, as patient as this test with a machine that is busy. */
	private ForeignProcess holder(Site site, Duration timeToLive) {
		return ForeignProcess.start(List.of(ForeignProcess.javaCommand(), "-Dcastellan.client.connectSeconds=10", "-cp",
				OwnClassPath.joined(), SeatHolder.class.getName(), site.address().toString(),
				directory.resolve("config").toString(), state.toString(), Long.toString(timeToLive.toSeconds())));
	}

	private static void copy(Path from, Path to) throws IOException {
		try (Stream<Path> all = Files.walk(from)) {
			all.forEach(each -> {
				try {
					Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
				} catch (IOException e) {
					throw new UncheckedIOException(e);
				}
			});
		}
	}

	private static void delete(Path directory) throws IOException {
		try (Stream<Path> all = Files.walk(directory)) {
			for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
				Files.delete(each);
			}
		}
	}
}
