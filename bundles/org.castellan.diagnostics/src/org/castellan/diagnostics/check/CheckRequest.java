// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.time.Duration;
import java.util.List;

/**
 * A wish to check ports.
 *
 * @param targets       in the order of the answer
 * @param timeout       of each step
 * @param openSockets   at once, at most; fewer if the process may open fewer files
 * @param perSecond     new connections in a second, at most, if there is more than one host
 * @param confirmed     that a person wants to check more than one host
 */
public record CheckRequest(List<Target> targets, Duration timeout, int openSockets, int perSecond, boolean confirmed) {

	public static final Duration TIMEOUT = Duration.ofSeconds(2);
	public static final int OPEN_SOCKETS = 4096;
	public static final int PER_SECOND = 4000;
	/** All ports of sixteen hosts. */
	public static final int MOST_TARGETS = 16 * 65_535;

	public CheckRequest {
		targets = List.copyOf(targets);
		if (timeout.isNegative() || timeout.isZero() || openSockets < 1 || perSecond < 1) {
			throw new IllegalArgumentException("Timeout, sockets and rate are more than nothing");
		}
	}

	public static CheckRequest of(List<Target> targets) {
		return new CheckRequest(targets, TIMEOUT, OPEN_SOCKETS, PER_SECOND, false);
	}

	public CheckRequest withTimeout(Duration other) {
		return new CheckRequest(targets, other, openSockets, perSecond, confirmed);
	}

	public CheckRequest withOpenSockets(int other) {
		return new CheckRequest(targets, timeout, other, perSecond, confirmed);
	}

	public CheckRequest withPerSecond(int other) {
		return new CheckRequest(targets, timeout, openSockets, other, confirmed);
	}

	/** A person said that these hosts may be checked. */
	public CheckRequest confirm() {
		return new CheckRequest(targets, timeout, openSockets, perSecond, true);
	}

	/** Each host once. */
	public List<String> hosts() {
		return targets.stream().map(Target::host).distinct().toList();
	}
}
