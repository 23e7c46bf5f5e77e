// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.acts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.internal.live.FakeServer;
import org.castellan.admin.ui.internal.live.LiveServer;
import org.castellan.admin.ui.internal.live.StepWork;
import org.castellan.client.ClientProblem;
import org.castellan.core.api.Availability;
import org.castellan.core.api.FeatureAvailability;
import org.junit.jupiter.api.Test;

/** What is said of a stop before it is done. */
class StopServiceTest {

	private static final String NOBODY = "No seat is in use, so nobody is interrupted.";
	private static final String REST = " Their holders go on until their time ends, and get no new time until the service runs again.";
	private static final String UNKNOWN = "Seats may be in use." + REST;

	private final FakeServer fake = new FakeServer();
	private final StepWork work = new StepWork();
	private final LiveServer server = new LiveServer(fake, work, InstantSource.fixed(Instant.EPOCH));

	@Test
	void theSessionsOfNamedUsersAreInterruptedWhereThereIsNoConcurrentUse() {
		namedUser(27, 5);
		hearAll();
		assertEquals("Seats in use: 5." + REST, StopService.interrupts(server));
	}

	@Test
	void theSessionsOfNamedUsersAreInterruptedWhereConcurrentUseIsIdle() {
		concurrentUse(10, 0);
		namedUser(27, 5);
		hearAll();
		assertEquals("Seats in use: 5." + REST, StopService.interrupts(server));
	}

	@Test
	void theSeatsOfBothVersionsCount() {
		concurrentUse(10, 3);
		namedUser(27, 5);
		hearAll();
		assertEquals("Seats in use: 8." + REST, StopService.interrupts(server));
	}

	@Test
	void nobodyIsInterruptedWhereNeitherVersionIsInUse() {
		concurrentUse(10, 0);
		namedUser(27, 0);
		hearAll();
		assertEquals(NOBODY, StopService.interrupts(server));
	}

	@Test
	void whileEitherVersionIsNotHeardNobodyKnows() {
		assertEquals(UNKNOWN, StopService.interrupts(server));
		hear(Availability.CONCURRENT_USE);
		assertEquals(UNKNOWN, StopService.interrupts(server), "named users may be at work");
		hear(Availability.NAMED_USER);
		assertEquals(NOBODY, StopService.interrupts(server));
	}

	@Test
	void namedUsersAloneDoNotTellOfConcurrentUse() {
		hear(Availability.NAMED_USER);
		assertEquals(UNKNOWN, StopService.interrupts(server));
	}

	@Test
	void anOldAnswerDoesNotTellWhoWorksNow() {
		hearAll();
		fake.failure = Optional.of(ClientProblem.NO_CREDENTIAL.problem("server", "27000@licsrv01"));
		fake.tell("seats");
		work.settle();
		assertEquals(UNKNOWN, StopService.interrupts(server));
	}

	@Test
	void sayingItAsksNothing() {
		server.open();
		work.settle();
		fake.asked.clear();
		StopService.interrupts(server);
		work.settle();
		assertEquals(List.of(), fake.asked);
	}

	private void hearAll() {
		hear(Availability.CONCURRENT_USE);
		hear(Availability.NAMED_USER);
	}

	private void hear(String version) {
		server.availability(version).watch(() -> {
		});
		server.open();
		work.settle();
	}

	private void concurrentUse(int total, int inUse) {
		fake.availability = new Availability(Availability.CONCURRENT_USE, List.of(pool("desktopAdvP", total, inUse, 0)));
	}

	private void namedUser(int total, int inUse) {
		fake.namedUsers = new Availability(Availability.NAMED_USER, List.of(pool("desktopAdvN", total, inUse, total / 3)));
	}

	private static FeatureAvailability pool(String name, int total, int inUse, int users) {
		return new FeatureAvailability(name, "10.1", total, inUse, 0, 0, total - inUse, "permanent", "Example Publisher", false,
				users, List.of());
	}
}
