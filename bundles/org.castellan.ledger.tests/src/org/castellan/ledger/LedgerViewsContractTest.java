// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import static org.castellan.ledger.Asking.wish;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/** What is told of a ledger, and the end of it. */
class LedgerViewsContractTest extends OnEachLedger {

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
