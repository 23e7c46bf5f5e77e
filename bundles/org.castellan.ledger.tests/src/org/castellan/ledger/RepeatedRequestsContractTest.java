// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import static org.castellan.ledger.Asking.ANN;
import static org.castellan.ledger.Asking.BOB;
import static org.castellan.ledger.Asking.newId;
import static org.castellan.ledger.Asking.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** A request that is asked again is not done again. */
class RepeatedRequestsContractTest extends OnEachLedger {

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
}
