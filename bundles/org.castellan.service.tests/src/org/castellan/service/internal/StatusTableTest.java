// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castellan.core.license.LicenseProblem;
import org.castellan.core.problem.ProblemCode;
import org.castellan.http.HttpProblem;
import org.castellan.http.ProblemStatus;
import org.castellan.service.SeatProblem;
import org.castellan.service.ServiceProblem;
import org.castellan.testkit.project.ProjectFiles;
import org.junit.jupiter.api.Test;

class StatusTableTest {

	private static final ProblemStatus STATUSES = Assembly.statuses();

	@Test
	void documentListsTheStatusOfEveryProblem() throws Exception {
		Path document = ProjectFiles.root().resolve("docs/http-api/README.md");
		String table = table();
		assertTrue(Files.readString(document).endsWith(table), "docs/http-api/README.md should end with\n" + table);
	}

	@Test
	void whatIsWrongWithAFileThatWasSentIsUnprocessable() {
		assertEquals(422, STATUSES.of(LicenseProblem.BINARY.problem()));
	}

	private static String table() {
		SortedMap<Integer, TreeSet<String>> byStatus = new TreeMap<>();
		Stream.of(SeatProblem.values(), HttpProblem.values(), ServiceProblem.values()).<ProblemCode>flatMap(Stream::of)
				.filter(StatusTableTest::isAnswered).forEach(code -> byStatus
						.computeIfAbsent(STATUSES.of(code.problem()), status -> new TreeSet<>()).add(code.code()));
		AnsweredAuthorization.all().forEach(problem -> byStatus
				.computeIfAbsent(problem.status(), status -> new TreeSet<>()).add(problem.code()));
		byStatus.computeIfAbsent(422, status -> new TreeSet<>()).add("CAS-11nn, of a request, a response or a draft of one");
		byStatus.computeIfAbsent(422, status -> new TreeSet<>()).add("CAS-01nn and CAS-02nn, of a file that was sent");
		return byStatus.entrySet().stream().map(row -> "| " + row.getKey() + " | " + String.join(", ", row.getValue()) + " |\n")
				.collect(Collectors.joining());
	}

	/** Problems of a start, and findings, are never what stops a request. */
	private static boolean isAnswered(ProblemCode code) {
		return !code.code().startsWith("CAS-044")
				&& (!(code instanceof ServiceProblem) || code.code().compareTo("CAS-0510") < 0);
	}
}
