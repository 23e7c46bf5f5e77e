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

		/** Whether it is of the next port of the same host, and the same happened to it. */
		boolean follows(Change other) {
			KeptResult now = result();
			KeptResult then = other.result();
			return now.port() == then.port() + 1 && now.host().equals(then.host()) && now.protocol().equals(then.protocol())
					&& before.map(KeptResult::words).equals(other.before.map(KeptResult::words))
					&& after.map(KeptResult::words).equals(other.after.map(KeptResult::words)) && isPlain() && other.isPlain();
		}

		/** The later one, if there is one. */
		KeptResult result() {
			return after.or(() -> before).orElseThrow();
		}

		/** A port that stands in the run twice is told with its rule, and for itself. */
		private boolean isPlain() {
			return target.equals(result().target()) && result().port() != 0;
		}
	}

	/** Nothing changed. */
	public static final RunDifference NONE = new RunDifference(List.of());

	public RunDifference {
		changes = List.copyOf(changes);
	}

	/** The same for a person: a range of ports to which the same happened is one of them. */
	public List<ChangedPorts> ranges() {
		return ChangedPorts.of(changes);
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
