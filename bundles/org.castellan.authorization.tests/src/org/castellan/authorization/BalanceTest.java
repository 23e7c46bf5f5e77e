// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** recorded and its serial, held and its serial, asked, after. */
class BalanceTest {

	@ParameterizedTest
	@CsvSource({ "0, 0, 0, 0, 4, 4, the first", "4, 1, 4, 1, 3, 7, more", "10, 1, 0, 0, 10, 10, its answer was lost",
			"10, 1, 0, 0, 12, 12, its answer was lost and it asks for more", "6, 2, 2, 1, 1, 6, the last answer gave more than that",
			"2, 2, 5, 1, 1, 3, an old copy of its storage", "0, 3, 5, 2, 2, 2, released", "2, 1, 5, 4, 1, 6, an old copy of the records" })
	void authorizing(int recorded, long serial, int held, long heldSerial, int asked, int after, String name) {
		assertEquals(after, new Balance(recorded, serial, held, heldSerial).afterAuthorizing(asked), name);
	}

	@ParameterizedTest
	@CsvSource({ "10, 1, 10, 1, 4, 6, part", "10, 1, 10, 1, 10, 0, all", "6, 2, 10, 1, 4, 6, the same again from an old copy",
			"6, 2, 10, 1, 7, 3, more from an old copy", "5, 2, 2, 1, 1, 4, it may still apply the answer it has not applied",
			"0, 3, 5, 2, 5, 0, released", "2, 1, 5, 4, 1, 4, an old copy of the records" })
	void deauthorizing(int recorded, long serial, int held, long heldSerial, int given, int after, String name) {
		assertEquals(after, new Balance(recorded, serial, held, heldSerial).afterDeauthorizing(given), name);
	}

	/** Every small case: what is counted as free is really free, whatever answer the machine still applies. */
	@Test
	void nothingIsGivenBackThatTheMachineMayStillHave() {
		for (int recorded = 0; recorded <= 4; recorded++) {
			for (int held = 0; held <= 4; held++) {
				for (int given = 1; given <= held; given++) {
					Balance behind = new Balance(recorded, 2, held, 1);
					int most = Math.max(recorded, held) - given;
					int after = behind.afterDeauthorizing(given);
					assertTrue(after >= Math.min(recorded, most), behind + " - " + given + " = " + after);
					assertTrue(after <= recorded, "a return takes nothing");
				}
			}
		}
	}
}
