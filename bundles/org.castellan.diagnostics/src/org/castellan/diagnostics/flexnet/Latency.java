// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Round trips as they were measured, and what they ask for.
 *
 * @param trips in the order of measuring; at least one, the first being the connection that found the way
 * @param lost  connections that failed after that; with the trips, all that were tried
 */
public record Latency(LatencyRequest request, List<Duration> trips, int lost) {

	public Latency {
		Objects.requireNonNull(request);
		trips = List.copyOf(trips);
		if (trips.isEmpty()) {
			throw new IllegalArgumentException("Something was measured");
		}
	}

	public Duration fastest() {
		return sorted().getFirst();
	}

	public Duration median() {
		return sorted().get(trips.size() / 2);
	}

	public Duration slowest() {
		return sorted().getLast();
	}

	/** What to set for this line. */
	public TimeoutAdvice advice() {
		return TimeoutAdvice.of(this);
	}

	private List<Duration> sorted() {
		return trips.stream().sorted().toList();
	}
}
