// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.Objects;
import org.castellan.crypto.MachineKey;

/**
 * What a machine says it holds of a number when it asks, so that the answering side sees whether both agree.
 *
 * @param serial of the last answer applied; the answering side's own is never smaller
 * @param count  how many licences, those being given back included; 0 after all were returned
 * @param giver  machine key of the licence server whose answer that was; empty if the publisher's
 */
public record Held(AuthorizationNumber number, long serial, int count, String giver) {

	public Held {
		Objects.requireNonNull(number);
		if (serial < 1 || count < 0 || count > Item.MOST || !(giver.isEmpty() || MachineKey.isPublicKey(giver))) {
			throw new IllegalArgumentException("Not held: serial " + serial + ", count " + count);
		}
	}

	/** By an answer of the publisher. */
	public Held(AuthorizationNumber number, long serial, int count) {
		this(number, serial, count, "");
	}

	/** Whether it is about that number, by an answer of that giver. */
	public boolean isOf(AuthorizationNumber otherNumber, String otherGiver) {
		return number.equals(otherNumber) && giver.equals(otherGiver);
	}
}
