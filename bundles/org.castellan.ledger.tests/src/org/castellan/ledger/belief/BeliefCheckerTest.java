// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger.belief;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

/** The checker finds what is wrong in a log made by hand, and nothing in one that is right. */
class BeliefCheckerTest {

	private final BeliefLog log = new BeliefLog();
	private final BeliefChecker checker = new BeliefChecker(2);

	private void believed(long lease, int count, long from, long to) {
		log.add(new Belief("c" + lease, lease, lease, count, from, to));
	}

	private void granted(long fencing, long asked, long heard) {
		log.add(new Grant("c" + fencing, fencing, fencing, asked, heard));
	}

	private void assertFound(String part) {
		List<String> found = checker.check(log);
		assertEquals(1, found.size(), found::toString);
		assertTrue(found.getFirst().contains(part), found::toString);
	}

	@Test
	void asManyBelieversAsSeatsAreRight() {
		believed(1, 1, 0, 100);
		believed(2, 1, 10, 50);
		believed(3, 1, 50, 90);
		assertEquals(List.of(), checker.check(log));
		assertEquals(2, checker.highest(log.beliefs()));
	}

	@Test
	void oneBelieverTooManyForOneInstantIsFound() {
		believed(1, 1, 0, 100);
		believed(2, 1, 10, 50);
		believed(3, 1, 49, 90);
		assertFound("3 seats of 2 were believed in at 49");
	}

	@Test
	void seatsCountNotBelievers() {
		believed(1, 2, 0, 100);
		believed(2, 1, 99, 110);
		assertFound("3 seats of 2");
	}

	@Test
	void aBeliefThatNeverBeganIsNone() {
		believed(1, 2, 0, 100);
		believed(2, 2, 50, 50);
		believed(3, 2, 70, 60);
		assertEquals(List.of(), checker.check(log));
	}

	@Test
	void aFencingNumberGivenTwiceIsFound() {
		granted(7, 0, 10);
		granted(7, 5, 15);
		assertFound("given twice");
	}

	@Test
	void aFencingNumberThatDoesNotRiseIsFound() {
		granted(7, 0, 10);
		granted(6, 11, 15);
		assertFound("did not rise above 7");
	}

	@Test
	void grantsAskedForAtTheSameTimeMayComeInAnyOrder() {
		granted(7, 0, 10);
		granted(6, 9, 15);
		assertEquals(List.of(), checker.check(log));
	}

	@Test
	void aLostGrantIsFound() {
		log.add(new Loss("c1", 1, 1, "NotHeld", 50, 100));
		assertFound("A grant was lost");
	}
}
