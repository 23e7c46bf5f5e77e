// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CryptoProblemTest {

	@ParameterizedTest
	@EnumSource
	void hasItsTexts(CryptoProblem code) {
		Problem problem = code.problem();
		assertTrue(problem.code().matches("CAS-02[2-4]\\d"));
		for (String text : new String[] { problem.what(), problem.why(), problem.remedy() }) {
			assertTrue(text.endsWith("."), text);
		}
	}

	@Test
	void codesAreUnique() {
		assertEquals(CryptoProblem.values().length,
				Arrays.stream(CryptoProblem.values()).map(CryptoProblem::code).distinct().count());
	}
}
