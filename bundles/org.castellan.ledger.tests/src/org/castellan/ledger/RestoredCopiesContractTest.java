// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import static org.castellan.ledger.Asking.ANN;
import static org.castellan.ledger.Asking.loan;
import static org.castellan.ledger.Asking.newId;
import static org.castellan.ledger.Asking.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** A ledger that finds that somebody knows more than it does. */
class RestoredCopiesContractTest extends OnEachLedger {

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
}
