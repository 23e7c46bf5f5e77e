// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castellan.core.json.Json;
import org.castellan.core.license.LicenseProblem;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {

	@Test
	void detailsAreFilledIntoTheTexts() {
		Problem problem = LicenseProblem.EXPIRED.problem("line", "4", "feature", "desktopAdvP", "expires", "2025-12-31");
		assertEquals("desktopAdvP on line 4 expired on 2025-12-31.", problem.what());
		assertTrue(problem.message().endsWith("(CAS-0130)"));
		assertTrue(problem.isError());
	}

	@Test
	void aDetailIsNotReadAsAPattern() {
		Problem problem = LicenseProblem.UNKNOWN_KEYWORD.problem("line", "4", "found", "$1 {line} \\ \"");
		assertTrue(problem.what().contains("\"$1 {line} \\ \"\""), problem.what());
	}

	@Test
	void aNameWithoutAValueIsAMistake() {
		assertThrows(IllegalArgumentException.class, () -> LicenseProblem.EMPTY.problem("line"));
	}

	@Test
	void aProblemCrossesProcessesUnchanged() {
		Problem problem = LicenseProblem.WRONG_HOST.problem("line", "1", "hostId", "0242ac150003");
		String json = Json.mapper().writeValueAsString(problem);
		assertEquals(problem, Json.mapper().readValue(json, Problem.class));
		assertFalse(json.contains("isError"), json);
	}
}
