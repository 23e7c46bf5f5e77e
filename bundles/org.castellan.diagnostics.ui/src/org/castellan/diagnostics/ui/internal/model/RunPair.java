// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.castellan.diagnostics.report.KeptRun;

/** Two runs to compare, whichever was selected first. */
public record RunPair(KeptRun earlier, KeptRun later) {

	public RunPair {
		Objects.requireNonNull(earlier);
		Objects.requireNonNull(later);
	}

	/**
	 * The two that are selected; of one, the run of the same hosts before it.
	 *
	 * @param all every run there is
	 */
	public static Optional<RunPair> of(List<KeptRun> selected, List<KeptRun> all) {
		if (selected.size() == 2) {
			List<KeptRun> ordered = selected.stream().sorted(Comparator.comparing(KeptRun::started)).toList();
			return Optional.of(new RunPair(ordered.get(0), ordered.get(1)));
		}
		if (selected.size() != 1) {
			return Optional.empty();
		}
		KeptRun later = selected.getFirst();
		return all.stream().filter(run -> run.started().isBefore(later.started()) && run.hosts().equals(later.hosts()))
				.max(Comparator.comparing(KeptRun::started)).map(earlier -> new RunPair(earlier, later));
	}
}
