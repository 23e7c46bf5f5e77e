// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.check;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * A target that accepts connections, as a probe is given it.
 *
 * @param address what the name led to
 * @param steps   taken before: resolve and connect
 * @param timeout for each step
 * @param spent   on the steps before
 */
public record Reached(Target target, InetSocketAddress address, List<Step> steps, Duration timeout, Duration spent) {

	public Reached {
		Objects.requireNonNull(target);
		Objects.requireNonNull(address);
		steps = List.copyOf(steps);
		Objects.requireNonNull(timeout);
		Objects.requireNonNull(spent);
	}
}
