// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castellan.core.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorityProblemTest {

	@ParameterizedTest
	@EnumSource
	void hasItsTexts(AuthorityProblem code) {
		Problem problem = code.problem();
		assertTrue(problem.code().matches("CAS-10\\d\\d"));
		assertTrue(problem.what().endsWith(".") && problem.remedy().endsWith("."), problem.message());
	}
}
