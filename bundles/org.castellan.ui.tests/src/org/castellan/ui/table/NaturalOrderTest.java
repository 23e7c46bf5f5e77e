// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaturalOrderTest {

	/** In order, each before the next. */
	private static final List<String> ORDERED = List.of("", "01", "1", "1a", "2", "10", "99999999999999999999", "a", "a1",
			"A2b", "a2c", "a10", "ab", "desktopAdvP", "feature", "feature1", "feature001b", "feature2", "Feature10",
			"feature10.2", "feature10.10", "zeta-01", "zeta-1", "Ä");

	@Test
	void numbersCountByTheirValueAndLettersWithoutTheirCase() {
		for (int i = 0; i < ORDERED.size(); i++) {
			for (int j = 0; j < ORDERED.size(); j++) {
				String a = ORDERED.get(i);
				String b = ORDERED.get(j);
				assertEquals(Integer.compare(i, j), Integer.signum(NaturalOrder.OF_TEXTS.compare(a, b)), a + " and " + b);
			}
		}
	}

	@ParameterizedTest
	@CsvSource({ "feature1, FEATURE1", "x, x", "'', ''" })
	void whatDiffersInCaseOnlyIsTheSame(String a, String b) {
		assertEquals(0, NaturalOrder.OF_TEXTS.compare(a, b));
	}
}
