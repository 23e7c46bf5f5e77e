// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.output;

import java.io.PrintStream;
import java.util.ArrayList;
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
		return List.of(what(problem), "  " + problem.why(), "  " + problem.remedy());
	}

	/** What several in turn have in common, for example twenty lines of a file, is said once, after the last of them. */
	public static List<String> lines(List<Problem> problems) {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < problems.size(); i++) {
			if (i + 1 < problems.size() && isExplainedAlike(problems.get(i), problems.get(i + 1))) {
				lines.add(what(problems.get(i)));
			} else {
				lines.addAll(lines(problems.get(i)));
			}
		}
		return lines;
	}

	private static String what(Problem problem) {
		return problem.severity().name().toLowerCase(Locale.ROOT) + " " + problem.code() + ": " + problem.what();
	}

	private static boolean isExplainedAlike(Problem one, Problem other) {
		return one.code().equals(other.code()) && one.why().equals(other.why()) && one.remedy().equals(other.remedy());
	}

	public static void print(Problem problem, PrintStream to) {
		lines(problem).forEach(to::println);
	}

	public static void print(List<Problem> problems, PrintStream to) {
		lines(problems).forEach(to::println);
	}
}
