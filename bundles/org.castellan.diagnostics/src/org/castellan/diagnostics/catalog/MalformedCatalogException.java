// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

import java.util.List;
import java.util.stream.Stream;

import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.DiagnosticsProblem;

/**
 * Lines of a catalogue file are no rules, so that none of it is used. {@link #problems()} names the first twenty, each with
 * its line, and says how many more there are.
 */
public final class MalformedCatalogException extends ProblemException {

	/** Told one by one; who has more mends these and looks again. */
	static final int MOST = 20;

	private static final long serialVersionUID = 1L;

	private final transient List<Problem> problems;

	/** @param all of the file, one for each line; at least one */
	MalformedCatalogException(String file, List<Problem> all) {
		super(all.getFirst());
		problems = all.size() <= MOST ? List.copyOf(all)
				: Stream.concat(all.stream().limit(MOST), Stream.of(rest(file, all.size() - MOST))).toList();
	}

	@Override
	public List<Problem> problems() {
		return problems;
	}

	private static Problem rest(String file, int lines) {
		return DiagnosticsProblem.MORE_CATALOG_LINES.problem("file", file, "count", Integer.toString(lines), "most",
				Integer.toString(MOST));
	}
}
