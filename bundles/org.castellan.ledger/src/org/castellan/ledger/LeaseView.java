// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.time.Instant;

import org.castellan.core.api.Holder;

/**
 * One lease at one instant. The instants are wall clock times for people; what counts is the ledger's own time.
 *
 * @param id       never used twice by one ledger
 * @param pool     id of the pool its seats are from
 * @param feature  of that pool
 * @param version  of that pool
 * @param count    how many seats
 * @param holder   who has them
 * @param fencing  rises with every grant, over restarts and restores
 * @param borrowed whether it is held offline to its end
 * @param state    whether it may still be renewed
 * @param since    when it was granted
 * @param renewed  when the holder was last heard of
 * @param ends     when its holder stops at the latest, if not heard of again
 * @param free     when its seats are back then, guard included
 */
public record LeaseView(long id, String pool, String feature, String version, int count, Holder holder, long fencing,
		boolean borrowed, State state, Instant since, Instant renewed, Instant ends, Instant free) {

	/** What may become of a lease. */
	public enum State {
		/** Its holder has it. */
		HELD,
		/** It was taken away while its holder may still believe; its seats are not given to anyone yet. */
		QUARANTINED
	}
}
