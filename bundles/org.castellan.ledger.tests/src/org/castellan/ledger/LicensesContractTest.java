// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import static org.castellan.ledger.Asking.ANN;
import static org.castellan.ledger.Asking.loan;
import static org.castellan.ledger.Asking.newId;
import static org.castellan.ledger.Asking.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** Which licence a seat is taken from, and when a licence begins and ends. */
class LicensesContractTest extends OnEachLedger {

	@Test
	void theLowestVersionThatWillDoIsTaken() {
		asking.install(PoolDefinition.permanent("new", "edit", "10.10", 1),
				PoolDefinition.permanent("old", "edit", "10.2", 1));
		assertEquals("10.10", asking.granted(versioned("10.3")).lease().version());
		assertEquals("10.2", asking.acquire("edit").lease().version());
		asking.denied(Denial.AllInUse.class, wish("edit"));
		asking.denied(Denial.NoSuchFeature.class, versioned("11"));
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

	private static Command.Acquire versioned(String version) {
		return new Command.Acquire(newId(), "edit", Optional.of(version), 1, ANN, Duration.ZERO, 0);
	}
}
