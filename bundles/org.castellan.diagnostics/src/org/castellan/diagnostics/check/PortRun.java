// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * One check of ports.
 *
 * @param from      the host that asked
 * @param results   in the order of the targets
 * @param cancelled before its end
 */
public record PortRun(Instant started, Duration duration, String from, List<ProbeResult> results, boolean cancelled) {

	public PortRun {
		Objects.requireNonNull(started);
		Objects.requireNonNull(duration);
		Objects.requireNonNull(from);
		results = List.copyOf(results);
	}

	/** Those a person has to do something about. */
	public List<ProbeResult> problems() {
		return results.stream().filter(result -> result.problem().isPresent()).toList();
	}
}
