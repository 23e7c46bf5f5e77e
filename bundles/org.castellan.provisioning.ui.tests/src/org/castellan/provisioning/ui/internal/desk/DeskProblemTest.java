// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.desk;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castellan.core.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeskProblemTest {

	@ParameterizedTest
	@EnumSource
	void hasItsTexts(DeskProblem code) {
		Problem problem = code.problem();
		assertTrue(problem.code().matches("CAS-094\\d"));
		assertTrue(problem.what().endsWith(".") && problem.why().endsWith(".") && problem.remedy().endsWith("."),
				problem.message());
	}
}
