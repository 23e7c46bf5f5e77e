// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;

/**
 * Collects what the parts of a check find. Only the first {@value #SHOWN} become problems with texts, so that a file in
 * which every line is wrong costs no more memory than a good one.
 */
final class Findings {

	static final int SHOWN = 1_000;

	private final List<Finding> all = new ArrayList<>();
	private final Map<Integer, List<ProblemCode>> refusals = new HashMap<>();

	private record Finding(int line, ProblemCode code, List<String> details) {

		Problem problem() {
			return code.problem(details.toArray(String[]::new));
		}
	}

	/** About the file as a whole. */
	void add(ProblemCode code) {
		all.add(new Finding(0, code, List.of()));
	}

	/** About a line, with more details by name and value in turn; an error forbids the line's use. */
	void add(LicenseLine line, ProblemCode code, String... details) {
		Stream<String> where = line instanceof SignedLine signed
				? Stream.of("line", Integer.toString(line.number()), "feature", signed.name())
				: Stream.of("line", Integer.toString(line.number()));
		all.add(new Finding(line.number(), code, Stream.concat(where, Stream.of(details)).toList()));
		if (code.severity() == Severity.ERROR && code != LicenseProblem.EXPIRED) {
			refuse(line, code);
		}
	}

	/** Forbids a line's use for a reason that is told elsewhere. */
	void refuse(LicenseLine line, ProblemCode reason) {
		refusals.computeIfAbsent(line.number(), number -> new ArrayList<>(1)).add(reason);
	}

	/** Why a line must not be used, nothing if it may. */
	List<ProblemCode> refusals(LicenseLine line) {
		return refusals.getOrDefault(line.number(), List.of());
	}

	/** In the order of the lines. */
	List<Problem> problems() {
		all.sort(Comparator.comparingInt(Finding::line));
		Stream<Problem> shown = all.stream().limit(SHOWN).map(Finding::problem);
		Stream<Problem> more = all.size() <= SHOWN ? Stream.empty()
				: Stream.of(LicenseProblem.MORE_PROBLEMS.problem("count", Integer.toString(all.size() - SHOWN)));
		return Stream.concat(shown, more).toList();
	}
}
