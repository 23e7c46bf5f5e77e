// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What changed from one run to a later one, for example 6443 of gis01 from refused to open. */
public record RunDifference(List<Change> changes) {

	/**
	 * One port that is not as it was.
	 *
	 * @param before empty if the earlier run did not ask it
	 * @param after  empty if the later run did not ask it
	 */
	public record Change(String target, Optional<KeptResult> before, Optional<KeptResult> after) {

		public Change {
			Objects.requireNonNull(target);
			Objects.requireNonNull(before);
			Objects.requireNonNull(after);
		}

		/** For example {@code gis01:6443 refused: nobody listens -> open}. */
		public String words() {
			return target + " " + before.map(KeptResult::words).orElse("not asked") + " -> "
					+ after.map(KeptResult::words).orElse("not asked");
		}
	}

	public RunDifference {
		changes = List.copyOf(changes);
	}

	/** In the order of the later run; what only the earlier one asked comes last. */
	public static RunDifference between(KeptRun earlier, KeptRun later) {
		Map<String, KeptResult> before = byTarget(earlier);
		List<Change> changes = new ArrayList<>();
		byTarget(later).forEach((target, now) -> {
			Optional<KeptResult> then = Optional.ofNullable(before.remove(target));
			if (then.isEmpty() || !then.get().words().equals(now.words())) {
				changes.add(new Change(target, then, Optional.of(now)));
			}
		});
		before.forEach((target, then) -> changes.add(new Change(target, Optional.of(then), Optional.empty())));
		return new RunDifference(changes);
	}

	/** A port may stand in a run twice, for two rules; it is told apart by its rule then. */
	private static Map<String, KeptResult> byTarget(KeptRun run) {
		Map<String, KeptResult> results = new LinkedHashMap<>();
		for (KeptResult result : run.results()) {
			if (results.putIfAbsent(result.target(), result) != null) {
				results.put(result.target() + " (" + result.rule() + ")", result);
			}
		}
		return results;
	}
}
