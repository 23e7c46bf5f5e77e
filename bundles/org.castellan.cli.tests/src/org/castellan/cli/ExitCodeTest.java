// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.castellan.client.ServiceRefusedException;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

	@ParameterizedTest(name = "{0}: {1}, {2}")
	@CsvSource({ "CAS-0102, 3, a file cannot be read", "CAS-0133, 1, a licence for another machine",
			"CAS-0203, 1, a changed line", "CAS-0222, 1, a wrong password", "CAS-0229, 3, a full disk",
			"CAS-0301, 3, the machine hides its ids", "CAS-0402, 1, all in use", "CAS-0504, 3, the home is in use",
			"CAS-0510, 3, the port is in use", "CAS-0523, 1, nothing runs there", "CAS-0701, 3, nobody answers",
			"CAS-0707, 1, not pinned", "CAS-0708, 1, another certificate", "CAS-0712, 1, a lease without licence",
			"CAS-0713, 1, the seat has ended", "CAS-0715, 3, no credential", "CAS-0803, 3, a file cannot be written",
			"CAS-0808, 3, no password for the mail server", "CAS-1071, 3, no mail server answers",
			"CAS-1077, 3, the mail server refuses the login", "CAS-1078, 1, the mail server refuses the letter",
			"CAS-1092, 3, the site's home is in use" })
	void eachKindOfProblemHasItsExitCode(String code, int exit, String name) {
		assertEquals(exit, ExitCode.of(problem(code)));
		assertEquals(exit, ExitCode.of(new ProblemException(problem(code))));
	}

	@Test
	void whatAServiceRefusesIsNeverTheEnvironmentOfThisMachine() {
		assertEquals(ExitCode.PROBLEMS, ExitCode.of(new ServiceRefusedException(503, List.of(problem("CAS-0503")))));
	}

	private static Problem problem(String code) {
		return new Problem(code, Severity.ERROR, "", "", "", Map.of());
	}
}
