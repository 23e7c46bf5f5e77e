// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.time.Instant;

/** Tells the moment; the one source of time in this bundle. */
@FunctionalInterface
public interface SeatClock {

	Moment now();

	/** The machine's clocks. */
	static SeatClock system() {
		return () -> new Moment(System.nanoTime(), Instant.now());
	}
}
