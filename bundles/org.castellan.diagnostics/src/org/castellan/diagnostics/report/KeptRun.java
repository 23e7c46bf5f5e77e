// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.castellan.diagnostics.check.PortRun;

/**
 * One check of ports, as plain data.
 *
 * @param from      the host that asked
 * @param millis    how long it took
 * @param cancelled before its end
 */
public record KeptRun(Instant started, String from, double millis, boolean cancelled, List<KeptResult> results) {

	public KeptRun {
		Objects.requireNonNull(started);
		Objects.requireNonNull(from);
		results = List.copyOf(results);
	}

	public static KeptRun of(PortRun run) {
		return new KeptRun(run.started(), run.from(), KeptResult.millis(run.duration()), run.cancelled(),
				run.results().stream().map(KeptResult::of).toList());
	}

	/** How many ports got which verdict. */
	public Map<String, Long> counts() {
		Map<String, Long> counts = new TreeMap<>();
		results.forEach(result -> counts.merge(result.verdict(), 1L, Long::sum));
		return counts;
	}

	/** Each host once, in the order asked. */
	public List<String> hosts() {
		return results.stream().map(KeptResult::host).distinct().toList();
	}
}
