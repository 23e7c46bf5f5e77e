// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import static org.castellan.ledger.Asking.loan;
import static org.castellan.ledger.Asking.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;

import org.castellan.ledger.PoolDefinition.Increment;
import org.junit.jupiter.api.Test;

/** Pools that shrink, are removed or are given up, and those who hold their seats. */
class FewerSeatsContractTest extends OnEachLedger {

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
	void aPoolInstalledAgainHasItsLeasesStill() {
		LeaseView lease = asking.granted(wish("edit", 2)).lease();
		asking.install();
		asking.install(PoolDefinition.permanent("p", "edit", "10.1", 2));
		asking.renewed(lease);
		asking.denied(Denial.AllInUse.class, wish("edit"));
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
}
