// SPDX-License-Identifier: EPL-2.0
package org.castellan.machine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castellan.core.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MachineProblemTest {

	@ParameterizedTest
	@EnumSource
	void hasItsTexts(MachineProblem code) {
		Problem problem = code.problem();
		assertTrue(problem.code().matches("CAS-03\\d\\d"));
		assertTrue(problem.what().endsWith(".") && problem.why().endsWith(".") && problem.remedy().endsWith("."));
	}
}
