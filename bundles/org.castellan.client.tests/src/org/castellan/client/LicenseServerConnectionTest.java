// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.Availability;
import org.castellan.core.api.FeatureAvailability;
import org.castellan.core.api.Hello;
import org.castellan.core.api.LeaseInfo;
import org.castellan.core.api.ServiceEvent;
import org.castellan.core.api.ServiceState;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Every question of an administrator's tool, asked of a real service process. */
@Timeout(120)
class LicenseServerConnectionTest {

	@TempDir
	Path directory;

	private Site site;
	private LicenseServerConnection connection;

	@BeforeEach
	void open() throws Exception {
		site = Site.start(directory, "desktopAdvP=2");
		connection = site.connect();
	}

	@AfterEach
	void shut() throws Exception {
		connection.close();
		site.close();
	}

	@Test
	void everyQuestionHasItsAnswer() throws Exception {
		Hello hello = connection.hello();
		assertEquals(connection.server().serviceId(), hello.serviceId());
		assertEquals(ServiceState.RUNNING, connection.status().state());
		assertEquals(site.home().toString(), connection.status().home());
		assertFalse(connection.hostIds().hostIds().isEmpty());
		assertEquals("Example Publisher", connection.authorizations().authorizations().getFirst().publisher());
		assertEquals(List.of("Example Publisher"),
				connection.publishers().stream().map(publisher -> publisher.name()).toList());
		assertEquals("STARTED", connection.log(0, 1).entries().getFirst().kind());
		assertTrue(connection.log(1, 100).entries().stream().allMatch(entry -> entry.number() > 1));
		assertTrue(connection.reread().applied());
		assertEquals('{', connection.portalConfiguration()[0]);
		FeatureAvailability feature = connection.availability(Availability.CONCURRENT_USE).features().getFirst();
		assertEquals("desktopAdvP", feature.name());
		assertEquals(2, feature.total());
		assertEquals(List.of(), connection.availability(Availability.NAMED_USER).features());
	}

	@Test
	void aLeaseIsSeenAndTakenBack() throws Exception {
		try (LicenseClient client = new LicenseClient(site.settings(directory.resolve("state")))) {
			Seat seat = LicenseClientTest.granted(client.checkout(SeatRequest.of("desktopAdvP")));
			LeaseInfo lease = connection.leases().leases().getFirst();
			assertEquals(seat.grant().lease(), lease.id());
			assertEquals(lease.id(), connection.release(lease.id()).id());
		}
		assertEquals("CAS-0403", codeOf(() -> connection.release("4711")));
		assertThrows(ServiceRefusedException.class, () -> connection.release("../../admin/stop"));
		assertEquals(ServiceState.RUNNING, connection.status().state());
	}

	@Test
	void aRefusedLicenceFileIsAnAnswerAndAppliesNothing() throws Exception {
		byte[] edited = new String(site.licence("spatialAnalystP=5"), StandardCharsets.ISO_8859_1)
				.replace(" 5 ", " 6 ").getBytes(StandardCharsets.ISO_8859_1);
		assertFalse(connection.check(edited).applied());
		AuthorizationResult result = connection.authorize(edited);
		assertFalse(result.applied());
		assertEquals("CAS-0203", result.problems().getFirst().code());
		assertEquals(1, connection.availability(Availability.CONCURRENT_USE).features().size());
	}

	@Test
	void aPublisherIsTrustedFromThenOn() throws Exception {
		PublisherKey other = PublisherKey.forTrial("Other Publisher", InstantSource.system());
		assertEquals("Other Publisher",
				connection.trust(other.publisher().pem().getBytes(StandardCharsets.US_ASCII)).name());
		assertEquals(2, connection.publishers().size());
		assertThrows(ServiceRefusedException.class, () -> connection.trust("no certificate".getBytes(StandardCharsets.US_ASCII)));
	}

	@Test
	void aWrongCredentialIsTheServicesProblem() throws Exception {
		try (LicenseServerConnection wrong = new LicenseServers(site.known).connect(site.address(),
				Optional.of(TestServers.TOKEN))) {
			ServiceRefusedException refused = assertThrows(ServiceRefusedException.class, wrong::status);
			assertEquals("CAS-0621", refused.problem().code());
			assertEquals(403, refused.status());
			assertEquals(2, wrong.availability(Availability.CONCURRENT_USE).features().getFirst().total());
		}
	}

	@Test
	void changesAreSeenAsTheyHappenAndAgainAfterAnInterruption() throws Exception {
		Watched watched = new Watched();
		try (var subscription = connection.watch(watched)) {
			watched.await("connected");
			try (LicenseClient client = new LicenseClient(site.settings(directory.resolve("state")))) {
				LicenseClientTest.granted(client.checkout(SeatRequest.of("desktopAdvP")));
				watched.await("seats [desktopAdvP]");
			}
			site.kill();
			watched.await("disconnected");
			site.start();
			watched.await("connected");
			connection.reread();
			watched.await("licenses");
		}
	}

	@Test
	void afterClosingNothingIsHeardAnyMore() throws Exception {
		Watched watched = new Watched();
		ServiceSubscription subscription = connection.watch(watched);
		watched.await("connected");
		subscription.close();
		watched.heard.clear();
		connection.reread();
		site.kill();
		assertEquals(List.of(), List.copyOf(watched.heard));
	}

	@Test
	void stoppingIsAnsweredBeforeItEnds() throws Exception {
		assertEquals(0, connection.stop().leases());
		site.awaitEnd();
		assertEquals("CAS-0701", codeOf(connection::hello));
	}

	private interface Asking {
		Object ask() throws ProblemException, InterruptedException;
	}

	private static String codeOf(Asking asking) {
		return assertThrows(ProblemException.class, asking::ask).problem().code();
	}

	/** Keeps what it hears, in order. */
	private static final class Watched implements ServiceWatcher {

		final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

		@Override
		public void connected() {
			heard.add("connected");
		}

		@Override
		public void changed(ServiceEvent event) {
			heard.add(event.kind() + " " + event.names());
		}

		@Override
		public void disconnected(Problem problem) {
			heard.add("disconnected " + problem.code());
		}

		void await(String beginning) throws InterruptedException {
			String next = "";
			while (!next.startsWith(beginning)) {
				next = heard.poll(40, TimeUnit.SECONDS);
				assertTrue(next != null, () -> beginning + " was not heard");
			}
		}
	}
}
