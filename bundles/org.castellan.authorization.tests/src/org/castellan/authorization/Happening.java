// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

/**
 * Something that happens to one of the takers of a {@link LossySite}.
 *
 * @param taker its index
 * @param which of the texts that are under way, or how many licences
 */
record Happening(Event event, int taker, int which) {

	/** What. */
	enum Event {
		ASK, ASK_AND_LOSE_ANSWER, GIVE_BACK, REPAIR, CANCEL, SEND_AND_LOSE_ANSWER, SEND_AND_APPLY, LATE_REQUEST, LATE_ANSWER,
		CHANGE_HARDWARE, CLONE
	}
}
