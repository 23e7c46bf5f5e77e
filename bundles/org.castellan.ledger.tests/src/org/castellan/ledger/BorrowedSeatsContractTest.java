// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import static org.castellan.ledger.Asking.loan;
import static org.castellan.ledger.Asking.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.api.Test;

/** Seats that are held for a term, whether anybody hears of the holder or not. */
class BorrowedSeatsContractTest extends OnEachLedger {

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
}
