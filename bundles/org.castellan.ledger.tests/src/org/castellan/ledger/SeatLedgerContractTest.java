// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import static org.castellan.ledger.Asking.ANN;
import static org.castellan.ledger.Asking.BOB;
import static org.castellan.ledger.Asking.loan;
import static org.castellan.ledger.Asking.newId;
import static org.castellan.ledger.Asking.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.castellan.ledger.PoolDefinition.Increment;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every {@link SeatLedger} keeps to: the rules of the seats, one claim a test. */
abstract class SeatLedgerContractTest {

	/** Ninety seconds, and a guard of 2.9. */
	private static final LeaseTerms TERMS = LeaseTerms.STANDARD;
	private static final Duration TTL = TERMS.standard();
	private static final Duration HELD = TTL.plus(TERMS.guard(TTL));
	private static final Duration MILLI = Duration.ofMillis(1);
	private static final Instant NOW = SettableTime.START;

	private final TestClock clock = new TestClock();
	private SeatLedger ledger;
	private Asking asking;

	/** A new ledger with nothing in it. */
	abstract SeatLedger newLedger(LeaseTerms terms, LedgerClock driver) throws Exception;

	@BeforeEach
	void openLedger() throws Exception {
		ledger = newLedger(TERMS, clock);
		asking = new Asking(ledger);
		asking.install(PoolDefinition.permanent("p", "edit", "10.1", 3));
	}

	@AfterEach
	void closeLedger() {
		close(ledger);
	}

	void close(SeatLedger open) {
		open.close();
	}

	// seats

	@Test
	void noMoreSeatsAreGrantedThanThereAre() {
		IntStream.range(0, 3).forEach(i -> asking.acquire("edit"));
		assertEquals(new Denial.AllInUse("edit", 1, 3, 3), asking.denied(Denial.AllInUse.class, wish("edit")));
	}

	@Test
	void aLeaseTakesAllItsSeatsOrNone() {
		asking.granted(wish("edit", 2));
		assertEquals(new Denial.AllInUse("edit", 2, 3, 2), asking.denied(Denial.AllInUse.class, wish("edit", 2)));
		asking.granted(wish("edit", 1));
	}

	@Test
	void releasedSeatsAreFreeAtOnce() {
		LeaseView lease = asking.granted(wish("edit", 3)).lease();
		assertEquals(new Outcome.Released(lease.id()), asking.release(lease));
		asking.granted(wish("edit", 3));
	}

	@Test
	void anUnknownFeatureIsNamed() {
		assertEquals(new Denial.NoSuchFeature("draw"), asking.denied(Denial.NoSuchFeature.class, wish("draw")));
	}

	@Test
	void aGrantSaysWhatIsHeld() {
		Outcome.Granted granted = asking.acquire("edit");
		assertEquals(TTL, granted.ttl());
		LeaseView lease = granted.lease();
		assertEquals("edit", lease.feature());
		assertEquals("10.1", lease.version());
		assertEquals("p", lease.pool());
		assertEquals(ANN, lease.holder());
		assertEquals(NOW, lease.since());
		assertEquals(NOW.plus(TTL), lease.ends());
		assertEquals(NOW.plus(HELD), lease.free());
		assertEquals(LeaseView.State.HELD, lease.state());
	}

	@Test
	void anUncountedPoolIsNeverFull() {
		asking.install(PoolDefinition.permanent("p", "edit", "10.1", PoolDefinition.UNCOUNTED));
		IntStream.range(0, 100).forEach(i -> asking.granted(wish("edit", 1_000_000)));
		assertEquals(PoolDefinition.UNCOUNTED, asking.pool("p").available());
	}

	@Test
	void theViewAddsUp() {
		asking.granted(wish("edit", 2));
		LeaseView loan = asking.granted(loan("edit", Duration.ofDays(1))).lease();
		asking.forceRelease(loan);
		PoolView pool = asking.pool("p");
		assertEquals(3, pool.total());
		assertEquals(3, pool.inUse());
		assertEquals(0, pool.available());
		assertEquals(1, pool.borrowed());
		assertEquals(1, pool.quarantined());
		assertEquals(List.of(ANN, BOB), pool.leases().stream().map(LeaseView::holder).toList());
	}

	// time

	@ParameterizedTest
	@CsvSource({ "PT0S, PT92.9S", "PT1S, PT3.01S", "PT60S, PT62.6S", "PT15M, PT911S", "PT24H, PT911S" })
	void anUnheardLeaseIsFreeAfterItsTimeAndGuardAndNotBefore(Duration ttl, Duration free) {
		asking.granted(new Command.Acquire(newId(), "edit", Optional.empty(), 3, ANN, ttl, 0));
		clock.advance(free.minus(MILLI));
		asking.denied(Denial.AllInUse.class, wish("edit"));
		clock.advance(MILLI);
		asking.granted(wish("edit", 3));
	}

	@Test
	void aRenewalGivesAFullTimeAgain() {
		LeaseView lease = asking.acquire("edit").lease();
		clock.advance(Duration.ofSeconds(60));
		assertEquals(TTL, asking.renewed(lease).ttl());
		clock.advance(HELD.minus(MILLI));
		assertEquals(1, asking.pool("p").inUse());
		clock.advance(MILLI);
		assertEquals(0, asking.pool("p").inUse());
	}

	@Test
	void aHolderThatComesBackInTheGuardGoesOn() {
		LeaseView lease = asking.acquire("edit").lease();
		clock.advance(HELD.minus(MILLI));
		assertEquals(TTL, asking.renewed(lease).ttl());
	}

	@Test
	void lateRenewalOfAReassignedSeatFails() {
		LeaseView lease = asking.granted(wish("edit", 3)).lease();
		clock.advance(HELD);
		asking.granted(wish("edit", 3));
		assertEquals(new Denial.NotHeld(lease.id()), Asking.denied(Denial.NotHeld.class, asking.renew(lease)));
		Asking.denied(Denial.NotHeld.class, asking.release(lease));
		assertEquals(3, asking.pool("p").inUse());
	}

	@Test
	void aWallClockSetForwardFreesNothing() {
		asking.granted(wish("edit", 3));
		clock.setWall(NOW.plus(Duration.ofDays(4000)));
		asking.denied(Denial.AllInUse.class, wish("edit"));
	}

	// fencing

	@Test
	void fencingNumbersRiseWithEveryGrant() {
		long first = asking.acquire("edit").lease().fencing();
		long second = asking.acquire("edit").lease().fencing();
		assertTrue(0 < first && first < second);
	}

	@Test
	void nothingIsDoneWithAnotherFencingNumber() {
		LeaseView lease = asking.acquire("edit").lease();
		long older = lease.fencing() - 1;
		Denial.StaleFencing stale = new Denial.StaleFencing(lease.id(), older);
		assertEquals(new Outcome.Denied(stale), asking.ask(new Command.Renew(newId(), lease.id(), older, 0)));
		assertEquals(new Outcome.Denied(stale), asking.ask(new Command.Release(newId(), lease.id(), older)));
		assertEquals(1, asking.pool("p").inUse());
	}

	// asking again

	@Test
	void aRepeatedRequestGetsTheSameLeaseWithWhatIsLeftOfItsTime() {
		Command.Acquire wish = wish("edit");
		Outcome.Granted first = asking.granted(wish);
		clock.advance(Duration.ofSeconds(20));
		Outcome.Granted again = asking.granted(wish);
		assertEquals(first.lease().id(), again.lease().id());
		assertEquals(first.lease().fencing(), again.lease().fencing());
		assertEquals(TTL.minusSeconds(20), again.ttl());
		assertEquals(1, asking.pool("p").inUse());
	}

	@Test
	void aRequestRepeatedAfterItsLeaseEndedIsNotGrantedAnother() {
		Command.Acquire wish = wish("edit");
		LeaseView lease = asking.granted(wish).lease();
		asking.release(lease);
		asking.denied(Denial.NotHeld.class, wish);
		assertEquals(0, asking.pool("p").inUse());
	}

	@Test
	void aRepeatedRequestIsNotGrantedInTheGuard() {
		Command.Acquire wish = wish("edit");
		asking.granted(wish);
		clock.advance(TTL);
		asking.denied(Denial.NotHeld.class, wish);
	}

	@Test
	void aRepeatedRenewalDoesNotRenewAgain() {
		LeaseView lease = asking.acquire("edit").lease();
		Command renewal = new Command.Renew(newId(), lease.id(), lease.fencing(), 0);
		asking.ask(renewal);
		clock.advance(Duration.ofSeconds(20));
		assertEquals(TTL.minusSeconds(20), assertInstanceOf(Outcome.Renewed.class, asking.ask(renewal)).ttl());
	}

	@Test
	void aRepeatedReleaseIsStillReleased() {
		LeaseView lease = asking.acquire("edit").lease();
		Command release = new Command.Release(newId(), lease.id(), lease.fencing());
		assertEquals(asking.ask(release), asking.ask(release));
		Asking.denied(Denial.NotHeld.class, asking.release(lease));
	}

	@Test
	void aRepeatedDenialStaysOne() {
		LeaseView all = asking.granted(wish("edit", 3)).lease();
		Command.Acquire wish = wish("edit", 2);
		Outcome first = asking.ask(wish);
		asking.release(all);
		assertEquals(first, asking.ask(wish));
		asking.granted(wish("edit", 2));
	}

	@Test
	void anOutcomeIsRememberedForItsTimeAndGuard() {
		asking.granted(wish("edit", 3));
		Command.Acquire wish = wish("edit");
		asking.denied(Denial.AllInUse.class, wish);
		clock.advance(HELD);
		asking.denied(Denial.AllInUse.class, wish);
		clock.advance(Duration.ofSeconds(2));
		asking.granted(wish);
	}

	@Test
	void aRequestIdIsForOneRequestOnly() {
		Command.Acquire wish = wish("edit");
		LeaseView lease = asking.granted(wish).lease();
		RequestId id = wish.request();
		for (Command other : List.of(new Command.Acquire(id, "edit", Optional.empty(), 1, BOB, Duration.ZERO, 0),
				new Command.Acquire(id, "edit", Optional.empty(), 2, ANN, Duration.ZERO, 0),
				new Command.Borrow(id, "edit", Optional.empty(), 1, ANN, Duration.ZERO, 0),
				new Command.Release(id, lease.id(), lease.fencing()),
				new Command.Renew(id, lease.id(), lease.fencing(), 0), new Command.ForceRelease(id, lease.id()),
				new Command.Return(id, lease.id(), lease.fencing()), new Command.AcceptRestored(id),
				new Command.InstallLicenses(id, List.of()), new Command.WithdrawLicenses(id, List.of()))) {
			asking.denied(Denial.RequestIdReused.class, other);
		}
		assertEquals(1, asking.pool("p").inUse());
	}

	// taking away

	@Test
	void aSeatTakenAwayIsNotGivenOnWhileItsHolderMayBelieve() {
		LeaseView lease = asking.granted(wish("edit", 3)).lease();
		Outcome.Quarantined quarantined = assertInstanceOf(Outcome.Quarantined.class, asking.forceRelease(lease));
		assertEquals(LeaseView.State.QUARANTINED, quarantined.lease().state());
		assertEquals(NOW.plus(HELD), quarantined.lease().free());
		Asking.denied(Denial.Revoked.class, asking.renew(lease));
		clock.advance(HELD.minus(MILLI));
		asking.denied(Denial.AllInUse.class, wish("edit"));
		clock.advance(MILLI);
		asking.acquire("edit");
	}

	@Test
	void aHolderThatConfirmsFreesAQuarantinedSeatAtOnce() {
		LeaseView lease = asking.granted(wish("edit", 3)).lease();
		asking.forceRelease(lease);
		asking.release(lease);
		asking.granted(wish("edit", 3));
	}

	@Test
	void aGrantThatWasTakenAwayIsNotRepeated() {
		Command.Acquire wish = wish("edit");
		asking.forceRelease(asking.granted(wish).lease());
		asking.denied(Denial.Revoked.class, wish);
	}

	// borrowing

	@Test
	void aBorrowedSeatIsHeldForItsTermWhateverIsAsked() {
		LeaseView loan = asking.granted(loan("edit", Duration.ofDays(7))).lease();
		assertTrue(loan.borrowed());
		Asking.denied(Denial.Borrowed.class, asking.renew(loan));
		Asking.denied(Denial.Borrowed.class, asking.release(loan));
		assertInstanceOf(Outcome.Quarantined.class, asking.forceRelease(loan));
		Duration guard = TERMS.guard(Duration.ofDays(7));
		clock.advance(Duration.ofDays(7).plus(guard).minus(MILLI));
		assertEquals(1, asking.pool("p").inUse());
		clock.advance(MILLI);
		assertEquals(0, asking.pool("p").inUse());
	}

	@Test
	void aReturnedSeatIsFreeAtOnce() {
		LeaseView loan = asking.granted(loan("edit", Duration.ofDays(7))).lease();
		assertEquals(new Outcome.Released(loan.id()), asking.giveBack(loan));
		asking.granted(wish("edit", 3));
	}

	@Test
	void onlyABorrowedSeatIsReturned() {
		Asking.denied(Denial.NotBorrowed.class, asking.giveBack(asking.acquire("edit").lease()));
	}

	// licences

	@Test
	void theLowestVersionThatWillDoIsTaken() {
		asking.install(PoolDefinition.permanent("new", "edit", "10.10", 1),
				PoolDefinition.permanent("old", "edit", "10.2", 1));
		assertEquals("10.10", asking.granted(versioned("10.3")).lease().version());
		assertEquals("10.2", asking.acquire("edit").lease().version());
		asking.denied(Denial.AllInUse.class, wish("edit"));
		asking.denied(Denial.NoSuchFeature.class, versioned("11"));
	}

	private static Command.Acquire versioned(String version) {
		return new Command.Acquire(newId(), "edit", Optional.of(version), 1, ANN, Duration.ZERO, 0);
	}

	@Test
	void anUncountedPoolIsTakenBeforeACountedOne() {
		asking.install(PoolDefinition.permanent("a", "edit", "1", 1),
				PoolDefinition.permanent("z", "edit", "9", PoolDefinition.UNCOUNTED));
		assertEquals("z", asking.acquire("edit").lease().pool());
	}

	@Test
	void incrementsAddUpWhileTheyLast() {
		asking.install(new PoolDefinition("p", "edit", "1", List.of(increment(1, 0, 10), increment(2, 5, 20))));
		assertEquals(1, asking.pool("p").total());
		assertEquals(Optional.of(day(10)), asking.pool("p").expires());
		clock.advance(Duration.ofDays(5));
		assertEquals(3, asking.pool("p").total());
		clock.advance(Duration.ofDays(5));
		assertEquals(2, asking.pool("p").total());
		clock.advance(Duration.ofDays(10));
		assertEquals(0, asking.pool("p").total());
		assertEquals(new Denial.LicenseExpired("edit", day(20)),
				asking.denied(Denial.LicenseExpired.class, wish("edit")));
	}

	@Test
	void aLicenceThatHasNotBegunSaysWhenItDoes() {
		asking.install(new PoolDefinition("p", "edit", "1", List.of(increment(1, 5, 20))));
		assertEquals(new Denial.LicenseNotStarted("edit", day(5)),
				asking.denied(Denial.LicenseNotStarted.class, wish("edit")));
	}

	@Test
	void aLeaseEndsWithItsLicence() {
		asking.install(new PoolDefinition("p", "edit", "1", List.of(increment(3, 0, 1))));
		LeaseView loan = asking.granted(loan("edit", Duration.ofDays(7))).lease();
		assertEquals(day(1), loan.ends());
		clock.advance(Duration.ofDays(1).minusSeconds(10));
		Outcome.Granted last = asking.acquire("edit");
		assertEquals(Duration.ofSeconds(10), last.ttl());
		clock.advance(Duration.ofSeconds(10));
		Asking.denied(Denial.Withdrawn.class, asking.renew(last.lease()));
	}

	@Test
	void whenAPoolShrinksThoseWhoCameFirstGoOn() {
		asking.install(new PoolDefinition("p", "edit", "1", List.of(increment(1, 0, 1), increment(1, 0, 9))));
		clock.advance(Duration.ofDays(1).minusSeconds(30));
		LeaseView first = asking.acquire("edit").lease();
		LeaseView second = asking.acquire("edit").lease();
		assertEquals(Duration.ofSeconds(30), asking.renewed(second).ttl());
		assertEquals(TTL, asking.renewed(first).ttl());
		clock.advance(Duration.ofSeconds(31));
		Asking.denied(Denial.Withdrawn.class, asking.renew(second));
		asking.renewed(first);
	}

	@Test
	void aPoolThatWasRemovedKeepsItsLeasesToTheirEnd() {
		LeaseView lease = asking.acquire("edit").lease();
		asking.install();
		assertEquals(0, asking.pool("p").total());
		assertEquals(1, asking.pool("p").inUse());
		Asking.denied(Denial.Withdrawn.class, asking.renew(lease));
		asking.denied(Denial.NoSuchFeature.class, wish("edit"));
		clock.advance(HELD);
		asking.tick();
		assertEquals(List.of(), ledger.view().pools());
	}

	@Test
	void seatsThatNobodyHoldsAreGivenUp() {
		LeaseView lease = asking.granted(wish("edit", 2)).lease();
		asking.withdraw(PoolDefinition.permanent("p", "edit", "10.1", 2));
		asking.denied(Denial.AllInUse.class, wish("edit"));
		asking.renewed(lease);
	}

	@Test
	void seatsThatSomebodyHoldsAreNotGivenUp() {
		LeaseView lease = asking.granted(wish("edit", 2)).lease();
		assertEquals(new Denial.StillInUse("p", "edit", 1, 2), asking.stillInUse(PoolDefinition.permanent("p", "edit", "10.1", 1)));
		assertEquals(new Denial.StillInUse("p", "edit", 0, 2), asking.stillInUse());
		assertEquals(3, asking.pool("p").total());
		asking.renewed(lease);
		asking.release(lease);
		asking.withdraw();
		assertEquals(List.of(), ledger.view().pools());
	}

	@Test
	void aSeatInItsGuardOrTakenAwayIsNotGivenUp() {
		LeaseView lease = asking.granted(wish("edit", 3)).lease();
		asking.forceRelease(lease);
		clock.advance(HELD.minus(MILLI));
		asking.stillInUse();
		clock.advance(MILLI);
		asking.withdraw();
	}

	@Test
	void aSeatThatIsBorrowedBeyondTheEndOfTheOthersIsNotGivenUp() {
		Increment lasting = increment(1, 0, 30);
		asking.install(new PoolDefinition("p", "edit", "1", List.of(lasting, increment(1, 0, 2))));
		LeaseView loan = asking.granted(loan("edit", Duration.ofDays(7))).lease();
		assertEquals(new Denial.StillInUse("p", "edit", 1, 1),
				asking.stillInUse(new PoolDefinition("p", "edit", "1", List.of(increment(1, 0, 2)))));
		asking.withdraw(new PoolDefinition("p", "edit", "1", List.of(lasting)));
		asking.giveBack(loan);
	}

	@Test
	void seatsAreGivenUpThoughAnotherPoolIsShort() {
		asking.install(PoolDefinition.permanent("p", "edit", "10.1", 3), PoolDefinition.permanent("q", "draw", "1", 3));
		asking.granted(wish("edit", 3));
		asking.install(PoolDefinition.permanent("p", "edit", "10.1", 2), PoolDefinition.permanent("q", "draw", "1", 3));
		asking.withdraw(PoolDefinition.permanent("p", "edit", "10.1", 2), PoolDefinition.permanent("q", "draw", "1", 1));
		assertEquals(1, asking.pool("q").total());
	}

	@Test
	void aPoolInstalledAgainHasItsLeasesStill() {
		LeaseView lease = asking.granted(wish("edit", 2)).lease();
		asking.install();
		asking.install(PoolDefinition.permanent("p", "edit", "10.1", 2));
		asking.renewed(lease);
		asking.denied(Denial.AllInUse.class, wish("edit"));
	}

	@Test
	void aWallClockSetBackDoesNotReviveALicence() {
		asking.install(new PoolDefinition("p", "edit", "1", List.of(increment(3, 0, 10))));
		for (int day = 0; day < 10; day++) {
			clock.advance(Duration.ofDays(1));
			asking.tick();
		}
		asking.denied(Denial.LicenseExpired.class, wish("edit"));
		clock.setWall(NOW);
		asking.denied(Denial.LicenseExpired.class, wish("edit"));
		assertEquals(1, ledger.health().findings().size());
	}

	@Test
	void aWallClockThatWasAheadForAnHourDoesNoLastingHarm() {
		asking.install(new PoolDefinition("p", "edit", "1", List.of(increment(3, 0, 10))));
		clock.setWall(NOW.plus(Duration.ofDays(4000)));
		asking.denied(Denial.LicenseExpired.class, wish("edit"));
		clock.advance(Duration.ofHours(1));
		asking.tick();
		clock.setWall(NOW.plus(Duration.ofHours(1)));
		asking.acquire("edit");
	}

	private static Increment increment(int count, int firstDay, int lastDay) {
		return new Increment(count, Optional.of(day(firstDay)), Optional.of(day(lastDay)));
	}

	private static Instant day(int number) {
		return NOW.plus(Duration.ofDays(number));
	}

	// doubt

	@Test
	void aClientThatHasSeenMoreStopsAllGrants() {
		LeaseView lease = asking.acquire("edit").lease();
		long seen = lease.fencing() + 1;
		Command.Acquire wish = new Command.Acquire(newId(), "edit", Optional.empty(), 1, ANN, Duration.ZERO, seen);
		assertEquals(Refusal.Cause.RESTORED_COPY, asking.refused(wish).cause());
		assertEquals(Refusal.Cause.RESTORED_COPY, asking.refused(wish("edit")).cause());
		assertEquals(Refusal.Cause.RESTORED_COPY, asking.refused(loan("edit", TTL)).cause());
		assertEquals(Refusal.Cause.RESTORED_COPY,
				Asking.denied(Denial.Refusing.class, asking.renew(lease)).refusal().cause());
		assertFalse(ledger.health().isServing());
		assertInstanceOf(Outcome.Released.class, asking.release(lease));
	}

	@Test
	void anAcceptedCopyGrantsInAHigherEpochOnceNobodyUnknownCanBelieve() {
		long seen = asking.acquire("edit").lease().fencing() + (7L << 32);
		asking.refused(new Command.Acquire(newId(), "edit", Optional.empty(), 1, ANN, Duration.ZERO, seen));
		Outcome.RestoreAccepted accepted = assertInstanceOf(Outcome.RestoreAccepted.class,
				asking.ask(new Command.AcceptRestored(newId())));
		assertEquals(TERMS.longest().plus(TERMS.guard(TERMS.longest())), accepted.settling());
		clock.advance(accepted.settling().minus(MILLI));
		Refusal refusal = asking.refused(wish("edit"));
		assertEquals(Refusal.Cause.SETTLING, refusal.cause());
		assertEquals(MILLI, refusal.lasts());
		clock.advance(MILLI);
		LeaseView lease = asking.acquire("edit").lease();
		assertTrue(lease.fencing() > seen);
		assertEquals(accepted.epoch(), ledger.health().epoch());
	}

	@Test
	void thereIsNothingToAcceptWithoutDoubt() {
		asking.denied(Denial.NotRestored.class, new Command.AcceptRestored(newId()));
	}

	// being watched

	@Test
	void listenersHearWhatChangedAndWhatExpired() throws Exception {
		List<LedgerChange> heard = new ArrayList<>();
		AutoCloseable registration = ledger.addListener(change -> {
			synchronized (heard) {
				heard.add(change);
			}
		});
		LeaseView kept = asking.acquire("edit").lease();
		LeaseView taken = asking.acquire("edit").lease();
		asking.forceRelease(taken);
		clock.advance(HELD);
		asking.tick();
		synchronized (heard) {
			assertEquals(List.of(kept.id()),
					heard.stream().flatMap(change -> change.expired().stream()).map(LeaseView::id).toList());
			assertEquals(List.of(taken.id()),
					heard.stream().flatMap(change -> change.settled().stream()).map(LeaseView::id).toList());
			assertTrue(heard.stream().allMatch(change -> change.features().contains("edit")));
			heard.clear();
		}
		registration.close();
		asking.acquire("edit");
		assertEquals(List.of(), heard);
	}

	@Test
	void viewsOfTheSameEntryAreTheSame() {
		LedgerView before = ledger.view();
		asking.acquire("edit");
		assertNotEquals(before.pools(), ledger.view().pools());
	}

	@Test
	void aClosedLedgerDoesNothing() {
		ledger.close();
		assertEquals(Refusal.Cause.CLOSED, asking.refused(wish("edit")).cause());
		assertEquals(Refusal.Cause.CLOSED, ledger.health().refusal().orElseThrow().cause());
	}
}
