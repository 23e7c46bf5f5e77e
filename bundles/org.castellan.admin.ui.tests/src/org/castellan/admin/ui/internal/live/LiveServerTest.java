// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.castellan.client.ClientProblem;
import org.castellan.core.api.Availability;
import org.castellan.core.api.FeatureAvailability;
import org.castellan.core.api.ServiceState;
import org.junit.jupiter.api.Test;

/** What is asked of a server that answers, and when. */
class LiveServerTest {

	private final FakeServer fake = new FakeServer();
	private final StepWork work = new StepWork();
	private final LiveServer server = new LiveServer(fake, work, InstantSource.fixed(Instant.EPOCH));

	private ServerPhase phase() {
		return server.contact().phase();
	}

	private Live<Availability> seats() {
		return server.availability(Availability.CONCURRENT_USE);
	}

	@Test
	void nothingIsAskedBeforeSomebodyLooks() {
		seats().watch(() -> {
		});
		work.settle();
		assertEquals(List.of(), fake.asked);
		assertEquals(ServerPhase.NOT_ASKED, phase());
	}

	@Test
	void whereThereAreNoSeatsOfConcurrentUseTheSessionsOfNamedUsersCount() {
		seats().watch(() -> {
		});
		server.open();
		work.settle();
		assertEquals(Optional.empty(), server.seats().value(), "whether there are named users is not known yet");

		fake.namedUsers = new Availability(Availability.NAMED_USER, List.of(pool("desktopAdvN", 27)));
		server.availability(Availability.NAMED_USER).watch(() -> {
		});
		work.settle();
		assertEquals(Optional.of(fake.namedUsers), server.seats().value());
	}

	@Test
	void seatsOfConcurrentUseCountWhetherThereAreNamedUsersOrNot() {
		fake.availability = new Availability(Availability.CONCURRENT_USE, List.of(pool("desktopAdvP", 10)));
		seats().watch(() -> {
		});
		server.open();
		work.settle();
		assertEquals(Optional.of(fake.availability), server.seats().value());
	}

	private static FeatureAvailability pool(String name, int total) {
		return new FeatureAvailability(name, "10.1", total, 0, 0, 0, total, "permanent", "Example Publisher", false, 0, List.of());
	}

	@Test
	void openingConnectsAndAsksOnlyWhatIsWatched() {
		seats().watch(() -> {
		});
		server.open();
		work.settle();
		assertEquals(List.of("connect", "hello", "availability concurrent-use"), fake.asked);
		assertEquals(ServerPhase.RUNNING, phase());
	}

	@Test
	void openingTwiceConnectsOnce() {
		server.open();
		server.open();
		work.settle();
		assertEquals(1, Collections.frequency(fake.asked, "connect"));
	}

	@Test
	void whoWatchesLaterIsAnsweredToo() {
		server.open();
		work.settle();
		server.hostIds().watch(() -> {
		});
		work.settle();
		assertTrue(server.hostIds().heard().value().isPresent());
	}

	@Test
	void whatIsFreshIsNotAskedAgainForAnotherWatcher() {
		server.open();
		seats().watch(() -> {
		});
		work.settle();
		seats().watch(() -> {
		});
		work.settle();
		assertEquals(1, Collections.frequency(fake.asked, "availability concurrent-use"));
	}

	@Test
	void anEventAsksAnewWhatItConcernsAndNothingElse() {
		seats().watch(() -> {
		});
		server.authorizations().watch(() -> {
		});
		server.open();
		work.settle();
		fake.asked.clear();
		fake.tell("seats");
		work.settle();
		assertEquals(List.of("availability concurrent-use"), fake.asked);
	}

	@Test
	void aStormOfEventsIsAnsweredByOneQuestionUnderWayAndOneAfterIt() {
		seats().watch(() -> {
		});
		server.open();
		work.settle();
		fake.asked.clear();
		for (int i = 0; i < 100; i++) {
			fake.tell("seats");
		}
		assertEquals(1, work.waiting());
		work.settle();
		assertEquals(2, fake.asked.size());
	}

	@Test
	void aServiceThatRefusesIsToldApartFromOneThatRuns() {
		fake.state = ServiceState.REFUSING;
		server.open();
		work.settle();
		assertEquals(ServerPhase.REFUSING, phase());
		fake.state = ServiceState.RUNNING;
		fake.tell("status");
		work.settle();
		assertEquals(ServerPhase.RUNNING, phase());
	}

	@Test
	void aRefusedQuestionIsAProblemOfThatQuestionOnly() {
		server.open();
		work.settle();
		fake.failure = Optional.of(ClientProblem.NO_CREDENTIAL.problem("server", "27000@licsrv01"));
		server.status().watch(() -> {
		});
		work.step();
		assertEquals(fake.failure, server.status().heard().problem());
		assertEquals(ServerPhase.RUNNING, phase());
	}
}
