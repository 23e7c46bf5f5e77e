// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.time.Duration;
import java.time.Instant;

/**
 * One instant on two clocks: the monotonic one, which nobody sets but which stands still while the machine is suspended,
 * and the wall clock, which goes on then but may be set. What matters for a seat is whichever passed more.
 *
 * @param nanos monotonic, of no meaning but the difference
 * @param wall  the machine's time of day
 */
public record Moment(long nanos, Instant wall) {

	/** How long ago that was, at most: the larger of what the two clocks say. */
	public Duration since(Moment earlier) {
		Duration monotonic = Duration.ofNanos(nanos - earlier.nanos);
		Duration byWall = Duration.between(earlier.wall, wall);
		return monotonic.compareTo(byWall) >= 0 ? monotonic : byWall;
	}
}
