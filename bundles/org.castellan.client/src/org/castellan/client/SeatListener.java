// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import org.castellan.core.problem.Problem;

/** Hears what becomes of a {@link Seat}, on a thread of the client's own, one call at a time. */
public interface SeatListener {

	/** It lives on. */
	default void renewed(Seat seat) {
	}

	/** A renewal failed; the seat is still held for {@link Seat#remaining()} and renewal is tried again. */
	default void endangered(Seat seat, Problem problem) {
	}

	/** It may not be used any more. Called once. */
	default void lost(Seat seat, Problem problem) {
	}
}
