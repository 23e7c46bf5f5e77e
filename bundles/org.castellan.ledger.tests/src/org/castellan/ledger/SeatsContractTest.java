// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import static org.castellan.ledger.Asking.ANN;
import static org.castellan.ledger.Asking.BOB;
import static org.castellan.ledger.Asking.loan;
import static org.castellan.ledger.Asking.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** How many seats there are, and what a grant of them says. */
class SeatsContractTest extends OnEachLedger {

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
}
