// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.List;
import org.castellan.core.problem.Problem;

/**
 * What a check found: the problems in the order of the lines, each with the detail {@code line}, and a verdict on every
 * signed line in the same order.
 */
public record LicenseReport(List<Problem> problems, List<LineVerdict> verdicts) {

	public LicenseReport {
		problems = List.copyOf(problems);
		verdicts = List.copyOf(verdicts);
	}

	/** Whether there is anything worse than a warning. */
	public boolean hasErrors() {
		return problems.stream().anyMatch(Problem::isError);
	}

	/**
	 * Whether a service may apply the file: every signed line is trusted and nothing else is wrong. Lines whose term is
	 * over do no harm, they give no seats.
	 */
	public boolean isApplicable() {
		return problems.stream().filter(Problem::isError)
				.allMatch(problem -> problem.code().equals(LicenseProblem.EXPIRED.code()));
	}

	/** The lines that may be used. */
	public List<LineVerdict.Trusted> trusted() {
		return verdicts.stream().filter(LineVerdict.Trusted.class::isInstance).map(LineVerdict.Trusted.class::cast)
				.toList();
	}
}
