// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.time.Duration;

/**
 * Why the ledger grants and renews nothing at the moment.
 *
 * @param cause  for a program
 * @param detail for a person, one sentence
 * @param lasts  how long yet, if that is known, else zero
 */
public record Refusal(Cause cause, String detail, Duration lasts) {

	/** What is the matter. */
	public enum Cause {
		/** Its log is being read, or no member leads yet. */
		STARTING,
		/** This member does not lead; the detail is the id of the member that does, or empty. */
		NOT_LEADER,
		/** Its directory is an older copy: seats may be held that it does not know. Ends with {@link Command.AcceptRestored}. */
		RESTORED_COPY,
		/** It was accepted as a copy, or took over from another ledger, and waits until no unknown holder can believe. */
		SETTLING,
		/** Its disk failed or is full; ends with a new start. */
		STORAGE_FAILED,
		/** It was closed. */
		CLOSED
	}

	/** The ledger was closed. */
	public static Refusal closed() {
		return new Refusal(Cause.CLOSED, "The ledger is closed.", Duration.ZERO);
	}

	/** Another member leads, or none does. */
	public static Refusal notLeader(String leader) {
		return new Refusal(Cause.NOT_LEADER, leader, Duration.ZERO);
	}

	/** The log cannot be written any more. */
	public static Refusal storageFailed(Throwable cause) {
		return new Refusal(Cause.STORAGE_FAILED, "The ledger's disk failed or is full: " + cause, Duration.ZERO);
	}
}
