// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.output;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

import org.castellan.core.problem.Problem;

/**
 * A problem for a person at a terminal:
 * <pre>
 * error CAS-0701: The server 27100@localhost cannot be reached.
 *   Nothing listens on that port, or a firewall is in between: the connection was refused.
 *   See whether the service runs there (castellan service status) and whether the port is open.
 * </pre>
 */
public final class ProblemText {

	private ProblemText() {
	}

	public static List<String> lines(Problem problem) {
		return List.of(problem.severity().name().toLowerCase(Locale.ROOT) + " " + problem.code() + ": " + problem.what(),
				"  " + problem.why(), "  " + problem.remedy());
	}

	public static void print(Problem problem, PrintStream to) {
		lines(problem).forEach(to::println);
	}

	public static void print(List<Problem> problems, PrintStream to) {
		problems.forEach(problem -> print(problem, to));
	}
}
