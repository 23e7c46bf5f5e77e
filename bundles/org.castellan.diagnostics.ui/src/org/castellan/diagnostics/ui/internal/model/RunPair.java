// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.report.KeptSummary;
import org.castellan.diagnostics.report.RunDifference;
import org.castellan.diagnostics.report.RunHistory;

/** Two runs to compare, whichever was selected first. */
public record RunPair(KeptSummary earlier, KeptSummary later) {

	public RunPair {
		Objects.requireNonNull(earlier);
		Objects.requireNonNull(later);
	}

	/**
	 * The two that are selected; of one, the last before it that asked the same: of another, most would be news without being any.
	 *
	 * @param all every run there is
	 */
	public static Optional<RunPair> of(List<KeptSummary> selected, List<KeptSummary> all) {
		if (selected.size() == 2) {
			List<KeptSummary> ordered = selected.stream().sorted(Comparator.comparing(KeptSummary::started)).toList();
			return Optional.of(new RunPair(ordered.get(0), ordered.get(1)));
		}
		if (selected.size() != 1) {
			return Optional.empty();
		}
		KeptSummary later = selected.getFirst();
		return all.stream().filter(run -> run.started().isBefore(later.started()) && run.asked().equals(later.asked()))
				.max(Comparator.comparing(KeptSummary::started)).map(earlier -> new RunPair(earlier, later));
	}

	/**
	 * What changed; reads both files.
	 *
	 * @throws ProblemException if one is gone or damaged by now
	 */
	public RunDifference difference() throws ProblemException {
		return RunDifference.between(RunHistory.read(earlier.file()), RunHistory.read(later.file()));
	}
}
