// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureVersionTest {

	@ParameterizedTest
	@CsvSource({ "8.01, 8.1, -1", "10.1, 2008.03, -1", "10.1, 10.10, 0", "10, 10.0, 0", "9, 10, -1", "2.0, 1.9, 1",
			"2024.1.2, 2024.1.10, -1", "2024.1, 2024.1.0, 0", "2024.1.0.1, 2024.1, 1", "007, 7, 0" })
	void versionsAreOrderedAsDecimalNumbers(String one, String other, int order) {
		assertEquals(order, Integer.signum(new FeatureVersion(one).compareTo(new FeatureVersion(other))));
		assertEquals(-order, Integer.signum(new FeatureVersion(other).compareTo(new FeatureVersion(one))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", ".", "1.", ".1", "v1", "1.0a", "1.2.3.4.5", "-1", "1,0", "1234567890", "permanent" })
	void whatIsNoNumberIsRefused(String text) {
		assertThrows(IllegalArgumentException.class, () -> new FeatureVersion(text));
	}
}
