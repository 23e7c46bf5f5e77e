// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeatCountTest {

	private static final SeatCount TEN = SeatCount.of(10);

	@ParameterizedTest
	@CsvSource({ "1, 1", "10, 10", "007, 7", "999999999, 999999999", "0, -1", "000, -1", "uncounted, -1",
			"UNCOUNTED, -1" })
	void aNumberIsSeatsAndZeroIsUncounted(String text, int value) {
		assertEquals(value, SeatCount.parse(text).value());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-1", "+1", "1.5", "ten", "1000000000", "99999999999999999999", "1 ", "٣", "0x10" })
	void anythingElseIsRefused(String text) {
		assertThrows(IllegalArgumentException.class, () -> SeatCount.parse(text));
	}

	@Test
	void uncountedIsMoreThanAnyNumber() {
		assertEquals(TEN, SeatCount.UNCOUNTED.atMost(TEN));
		assertEquals(TEN, TEN.atMost(SeatCount.UNCOUNTED));
		assertEquals(SeatCount.of(3), TEN.atMost(SeatCount.of(3)));
		assertEquals(Optional.of(SeatCount.UNCOUNTED), SeatCount.UNCOUNTED.minus(TEN));
		assertEquals(Optional.empty(), TEN.minus(SeatCount.UNCOUNTED));
		assertEquals(Optional.empty(), SeatCount.UNCOUNTED.minus(SeatCount.UNCOUNTED));
		assertEquals(SeatCount.UNCOUNTED, SeatCount.UNCOUNTED.times(TEN));
	}

	@Test
	void whatIsTakenWholeLeavesNothing() {
		assertEquals(Optional.of(SeatCount.of(7)), TEN.minus(SeatCount.of(3)));
		assertEquals(Optional.empty(), TEN.minus(TEN));
	}

	@Test
	void aProductTooLargeIsTheLargestCount() {
		assertEquals(SeatCount.MAX, SeatCount.of(SeatCount.MAX).times(SeatCount.of(SeatCount.MAX)).value());
	}
}
