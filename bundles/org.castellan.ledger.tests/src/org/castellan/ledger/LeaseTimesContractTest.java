// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import static org.castellan.ledger.Asking.ANN;
import static org.castellan.ledger.Asking.newId;
import static org.castellan.ledger.Asking.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a lease is held, and which of two leases is the later. */
class LeaseTimesContractTest extends OnEachLedger {

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
}
