// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.castellan.client.ClientProblem;
import org.castellan.client.Seat;
import org.castellan.client.SeatListener;
import org.castellan.client.SeatState;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;

class HeldSeatTest {

	private static final Duration TTL = Duration.ofSeconds(120);
	private static final LeaseGrant GRANT = Grants.lasting(TTL);

	private final TwoClocks clocks = new TwoClocks();
	private final ManualScheduler scheduler = new ManualScheduler(clocks);
	private final FakeKeeper keeper = new FakeKeeper();
	private final List<String> heard = new ArrayList<>();
	private final List<Seat> over = new ArrayList<>();

	@Test
	void aServiceThatAnswersKeepsItHeldForHours() {
		keeper.answer = () -> new Renewal.Renewed(GRANT);
		HeldSeat seat = start();
		scheduler.pass(Duration.ofHours(10));
		assertEquals(SeatState.HELD, seat.state());
		assertTrue(seat.remaining().compareTo(TTL.dividedBy(2)) > 0, () -> seat.remaining().toString());
		assertTrue(keeper.renewals() >= 900 && keeper.renewals() <= 1_100, () -> keeper.renewals() + " renewals");
	}

	@Test
	void theTimeBeforeTheAnswerCounts() {
		Moment asked = clocks.now();
		clocks.pass(Duration.ofSeconds(9));
		HeldSeat seat = startedAt(asked);
		assertEquals(Duration.ofSeconds(111), seat.remaining());
	}

	@Test
	void aServerThatIsGoneEndsItAtItsOwnEndAndNotBefore() {
		HeldSeat seat = start();
		scheduler.pass(TTL.minusMillis(1));
		assertEquals(SeatState.HELD, seat.state());
		assertTrue(keeper.renewals() >= 4, () -> keeper.renewals() + " renewals");
		scheduler.pass(Duration.ofMillis(1));
		assertEquals(SeatState.LOST, seat.state());
		assertEquals("lost CAS-0713", heard.getLast());
		assertTrue(seat.problem().orElseThrow().why().contains("did not answer within 10 s"),
				() -> seat.problem().toString());
		assertEquals(List.of(seat), over);
	}

	@Test
	void itSaysThatItIsInDangerFirst() {
		start();
		scheduler.pass(Duration.ofSeconds(60));
		assertEquals("endangered CAS-0703", heard.getFirst());
	}

	@Test
	void aSuspendedMachineLosesItAtOnceWhenItWakes() {
		HeldSeat seat = start();
		clocks.suspend(Duration.ofMinutes(3));
		assertEquals(SeatState.LOST, seat.state(), "asked before any timer ran");
		assertEquals(Duration.ZERO, seat.remaining());
		scheduler.pass(Duration.ofSeconds(1));
		assertEquals(List.of("lost CAS-0713"), heard);
		assertEquals(0, keeper.renewals(), "it is over, so nothing is renewed");
	}

	@Test
	void aShortSuspensionIsRenewedAtTheNextLook() {
		keeper.answer = () -> new Renewal.Renewed(GRANT);
		HeldSeat seat = start();
		clocks.suspend(Duration.ofSeconds(100));
		scheduler.pass(Duration.ofSeconds(2));
		assertEquals(SeatState.HELD, seat.state());
		assertEquals(1, keeper.renewals());
	}

	@Test
	void aWallClockSetBackChangesNothing() {
		HeldSeat seat = start();
		clocks.setWall(Duration.ofDays(-1));
		scheduler.pass(TTL);
		assertEquals(SeatState.LOST, seat.state());
	}

	@Test
	void whatTheServiceTookBackIsLostAtOnce() {
		keeper.answer = () -> new Renewal.TakenBack(takenBack());
		HeldSeat seat = start();
		scheduler.pass(Duration.ofSeconds(41));
		assertEquals(SeatState.LOST, seat.state());
		assertEquals(List.of("lost CAS-0714"), heard);
		assertEquals(List.of(GRANT), keeper.released, "so that its seats need not wait for their end");
	}

	@Test
	void aRenewalAfterFailuresMakesAllWellAgain() {
		HeldSeat seat = start();
		scheduler.pass(Duration.ofSeconds(60));
		assertTrue(seat.problem().isPresent());
		keeper.answer = () -> new Renewal.Renewed(GRANT);
		scheduler.pass(Duration.ofSeconds(30));
		assertTrue(seat.problem().isEmpty());
		assertEquals("renewed", heard.getLast());
	}

	@Test
	void aRenewalThatComesAfterTheEndIsGivenBack() {
		keeper.answer = () -> {
			clocks.pass(TTL);
			return new Renewal.Renewed(GRANT);
		};
		HeldSeat seat = start();
		scheduler.pass(Duration.ofSeconds(41));
		assertEquals(SeatState.LOST, seat.state());
		assertEquals(List.of(GRANT), keeper.released);
	}

	@Test
	void itEndsInTimeWhenEveryWorkerIsStuck() {
		HeldSeat seat = start();
		scheduler.passWithoutWorkers(TTL);
		assertEquals(SeatState.LOST, seat.state());
		assertTrue(seat.problem().orElseThrow().why().contains("did not answer"));
	}

	@Test
	void noRenewalIsWaitedForBeyondAQuarterOfTheTimeToLive() {
		start();
		scheduler.pass(TTL);
		keeper.patiences.forEach(
				patience -> assertTrue(patience.compareTo(TTL.dividedBy(4)) <= 0, () -> keeper.patiences.toString()));
	}

	@Test
	void closingReleasesItOnce() {
		HeldSeat seat = start();
		scheduler.runInline();
		seat.close();
		seat.close();
		assertEquals(SeatState.RELEASED, seat.state());
		assertEquals(List.of(GRANT), keeper.released);
		scheduler.pass(TTL.multipliedBy(2));
		assertEquals(SeatState.RELEASED, seat.state());
		assertEquals(0, keeper.renewals());
		assertEquals(List.of(), heard);
	}

	@Test
	void whatWasLostIsNotReleasedByClosing() {
		HeldSeat seat = start();
		scheduler.pass(TTL);
		seat.close();
		scheduler.runBeside();
		assertEquals(SeatState.LOST, seat.state());
		assertEquals(List.of(), keeper.released);
	}

	@Test
	void aListenerThatComesAfterTheLossHearsOfIt() {
		HeldSeat seat = start();
		scheduler.pass(TTL);
		List<String> late = new ArrayList<>();
		seat.addListener(recorder(late));
		scheduler.runBeside();
		assertEquals(List.of("lost CAS-0713"), late);
	}

	@Test
	void lossIsToldOnce() {
		HeldSeat seat = start();
		scheduler.pass(TTL.multipliedBy(3));
		seat.state();
		seat.remaining();
		scheduler.runBeside();
		assertEquals(1, heard.stream().filter(what -> what.startsWith("lost")).count());
	}

	private HeldSeat start() {
		return startedAt(clocks.now());
	}

	private HeldSeat startedAt(Moment asked) {
		return listenedTo(
				new HeldSeat(GRANT, asked, keeper, clocks, scheduler, new RenewalTimes(new Random(1)), over::add)).start();
	}

	private HeldSeat listenedTo(HeldSeat seat) {
		seat.addListener(recorder(heard));
		return seat;
	}

	private static Problem takenBack() {
		return ClientProblem.SEAT_TAKEN_BACK.problem("feature", "desktopAdvP", "server", "27000@licsrv01", "lease", "17",
				"cause", "The lease 17 is not held any more.", "reason", "CAS-0403");
	}

	private static SeatListener recorder(List<String> heard) {
		return new SeatListener() {
			@Override
			public void renewed(Seat seat) {
				heard.add("renewed");
			}

			@Override
			public void endangered(Seat seat, Problem problem) {
				heard.add("endangered " + problem.code());
			}

			@Override
			public void lost(Seat seat, Problem problem) {
				heard.add("lost " + problem.code());
			}
		};
	}
}
