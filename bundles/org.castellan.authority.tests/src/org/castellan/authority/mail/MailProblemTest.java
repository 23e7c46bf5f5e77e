// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.mail;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castellan.core.problem.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailProblemTest {

	@ParameterizedTest
	@EnumSource
	void hasItsTexts(MailProblem code) {
		Problem problem = code.problem();
		assertTrue(problem.code().matches("CAS-107\\d"));
		assertTrue(problem.what().length() > 10 && problem.why().endsWith(".") && problem.remedy().endsWith("."), problem.message());
	}
}
