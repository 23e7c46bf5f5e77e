// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.castellan.client.ClientProblem;
import org.castellan.core.api.Availability;
import org.castellan.core.problem.ProblemException;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.Test;

/** A server that does not answer: what is told of it, and how it is found again. */
class LostServerTest {

	private static final Instant START = Instant.parse("2026-11-03T10:00:00Z");

	private final FakeServer fake = new FakeServer();
	private final StepWork work = new StepWork();
	private final SettableTime time = new SettableTime(START);
	private final LiveServer server = new LiveServer(fake, work, time);

	private ServerPhase phase() {
		return server.contact().phase();
	}

	private Live<Availability> seats() {
		return server.availability(Availability.CONCURRENT_USE);
	}

	@Test
	void whenTheServerVanishesWhatWasKnownStaysAndIsOld() {
		seats().watch(() -> {
		});
		server.open();
		work.settle();
		time.set(START.plusSeconds(60));
		fake.vanish();
		work.step();
		assertEquals(ServerPhase.NO_ANSWER, phase());
		assertEquals(START.plusSeconds(60), server.contact().since());
		assertTrue(seats().heard().isOld());
	}

	@Test
	void whomItWasStaysKnownWhileItDoesNotAnswer() {
		assertEquals(Optional.empty(), server.identity());
		server.open();
		work.settle();
		fake.vanish();
		work.step();
		assertEquals(Optional.of(fake.known()), server.identity());
	}

	@Test
	void sinceWhenItDoesNotAnswerStaysTrueThroughEveryAttempt() {
		server.open();
		work.settle();
		fake.vanish();
		work.step();
		time.set(START.plusSeconds(300));
		work.step();
		work.step();
		assertEquals(START, server.contact().since());
	}

	@Test
	void aVanishedServerIsLookedForAtOnceThenAtEverLongerIntervals() {
		server.open();
		work.settle();
		work.waits.clear();
		fake.vanish();
		for (int i = 0; i < 8; i++) {
			work.step();
		}
		assertEquals(List.of(0, 1, 2, 4, 8, 16, 30, 30, 30), work.waits.stream().map(Duration::toSeconds).map(Long::intValue)
				.toList());
	}

	@Test
	void aServerThatComesBackIsFoundAndAskedAnew() {
		seats().watch(() -> {
		});
		server.open();
		work.settle();
		fake.vanish();
		work.step();
		fake.comeBack();
		work.settle();
		assertEquals(ServerPhase.RUNNING, phase());
		assertFalse(seats().heard().isOld());
		assertEquals(Optional.empty(), server.contact().problem());
	}

	@Test
	void aServerThatHangsIsNoticedByTheNextQuestion() {
		server.open();
		work.settle();
		fake.failure = Optional.of(ClientProblem.NO_ANSWER.problem("server", "27000@licsrv01", "cause", "timed out"));
		fake.unreachable = fake.failure;
		server.hello().refresh();
		work.step();
		work.step();
		assertEquals(ServerPhase.NO_ANSWER, phase());
	}

	@Test
	void aServiceWithoutAProcessIsStopped() {
		fake.unreachable = Optional.of(ConsoleProblem.NOT_RUNNING.problem("home", "h"));
		server.open();
		work.step();
		assertEquals(ServerPhase.STOPPED, phase());
	}

	@Test
	void aServiceThatWasStoppedHasNoSeatsAnyMore() {
		seats().watch(() -> {
		});
		server.open();
		work.settle();
		fake.vanish();
		fake.unreachable = Optional.of(ConsoleProblem.NOT_RUNNING.problem("home", "h"));
		work.step();
		assertEquals(ServerPhase.STOPPED, phase());
		assertEquals(Optional.empty(), seats().heard().value());
	}

	@Test
	void aChangedFingerprintIsNotTrusted() {
		fake.unreachable = Optional.of(ClientProblem.FINGERPRINT_CHANGED.problem("server", "27000@licsrv01"));
		server.open();
		work.step();
		assertEquals(ServerPhase.NOT_TRUSTED, phase());
	}

	@Test
	void aClosedServerIsLookedForNoMore() {
		server.open();
		work.settle();
		fake.vanish();
		server.close();
		work.settle();
		assertEquals(0, fake.subscriptions());
		assertEquals(0, work.waiting());
	}

	@Test
	void anActOnAServerThatDoesNotAnswerSaysWhy() {
		fake.unreachable = Optional.of(FakeServer.notReachable());
		server.open();
		work.step();
		ProblemException thrown = assertThrows(ProblemException.class, server::connection);
		assertEquals(FakeServer.notReachable(), thrown.problem());
	}
}
