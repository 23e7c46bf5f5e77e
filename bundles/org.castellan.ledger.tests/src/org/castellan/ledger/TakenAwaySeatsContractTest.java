// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import static org.castellan.ledger.Asking.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;

/** A seat that an administrator takes away from its holder. */
class TakenAwaySeatsContractTest extends OnEachLedger {

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
}
