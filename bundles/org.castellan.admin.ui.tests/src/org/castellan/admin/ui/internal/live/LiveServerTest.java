// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

import org.castellan.client.ClientProblem;
import org.castellan.core.api.Availability;
import org.castellan.core.api.LogEntry;
import org.castellan.core.api.ServiceState;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.Test;

class LiveServerTest {

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
	void nothingIsAskedBeforeSomebodyLooks() {
		seats().watch(() -> {
		});
		work.settle();
		assertEquals(List.of(), fake.asked);
		assertEquals(ServerPhase.NOT_ASKED, phase());
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

	@Test
	void reconnectingLetsGoOfTheOldConnection() {
		server.open();
		work.settle();
		server.reconnect();
		work.settle();
		assertEquals(1, fake.subscriptions());
	}

	@Test
	void aHelloThatFailsTooLateDoesNotEndTheNextConnection() {
		server.open();
		work.settle();
		fake.asked.clear();
		holdAHelloUntilItIsConnectedAnew(Optional.of(FakeServer.notReachable()));
		assertEquals(List.of("connect", "hello"), fake.asked);
		assertEquals(ServerPhase.RUNNING, phase());
		assertTrue(server.hello().heard().problem().isEmpty());
		work.settle();
		assertEquals(List.of("connect", "hello", "hello"), fake.asked);
		assertDoesNotThrow(server::connection);
	}

	@Test
	void aHelloThatComesTooLateDoesNotSpeakForTheNextConnection() {
		server.open();
		work.settle();
		fake.state = ServiceState.STOPPING;
		holdAHelloUntilItIsConnectedAnew(Optional.empty());
		assertEquals(ServerPhase.RUNNING, phase());
		fake.state = ServiceState.REFUSING;
		work.settle();
		assertEquals(ServerPhase.REFUSING, phase());
	}

	/** Asks, and before the answer is there, reconnects; then the answer comes. */
	private void holdAHelloUntilItIsConnectedAnew(Optional<Problem> answer) {
		fake.duringHello = () -> {
			fake.duringHello = () -> {
			};
			server.reconnect();
			work.step();
			fake.failure = answer;
		};
		server.hello().refresh();
		work.step();
		fake.failure = Optional.empty();
	}

	@Test
	void aConnectionThatComesTooLateIsClosed() {
		server.open();
		server.reconnect();
		work.settle();
		assertEquals(1, fake.subscriptions());
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

	@Test
	void theLogIsReadFromWhereItWasLeft() {
		LongStream.rangeClosed(1, 1_500).forEach(this::happen);
		server.log().watch(() -> {
		});
		server.open();
		work.settle();
		happen(1_501);
		fake.tell("log");
		work.settle();
		assertEquals(1_501, server.log().heard().value().orElseThrow().entries().size());
		assertEquals(List.of("log after 0", "log after 1000", "log after 1500"),
				fake.asked.stream().filter(question -> question.startsWith("log")).toList());
	}

	@Test
	void onlyTheNewestEntriesOfALongLogAreKept() {
		LongStream.rangeClosed(1, LogTail.KEPT + 500).forEach(this::happen);
		server.log().watch(() -> {
		});
		server.open();
		work.settle();
		List<LogEntry> entries = server.log().heard().value().orElseThrow().entries();
		assertEquals(LogTail.KEPT, entries.size());
		assertEquals(LogTail.KEPT + 500, entries.getLast().number());
	}

	@Test
	void theLogOfAnotherServiceAtTheSameAddressBeginsAnew() {
		happen(7);
		server.log().watch(() -> {
		});
		server.open();
		work.settle();
		fake.log.clear();
		happen(1);
		fake.serviceId = "another";
		server.reconnect();
		work.settle();
		assertEquals(1, server.log().heard().value().orElseThrow().entries().getFirst().number());
	}

	private void happen(long number) {
		fake.log.add(new LogEntry(number, START, "OUT", "Something", Map.of()));
	}
}
