// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.time.Instant;
import java.util.Objects;

/**
 * What a storage holds of one number.
 *
 * @param held       licences by the last answer
 * @param withheld   of these, being given back by a request that is not answered yet
 * @param passedOn   of these, held by other machines that this licence server passed them on to
 * @param since      when the answer was issued
 * @param publisher  name
 * @param giver      machine key of the licence server that passed it on; empty if the publisher did
 * @param trusted    whether it counts: its signatures hold and the machine is still the one it is bound to
 */
public record Activation(AuthorizationNumber number, String title, String feature, int held, int withheld, int passedOn,
		long serial, String lineSerial, Instant since, String publisher, String giver, boolean trusted) {

	public Activation {
		Objects.requireNonNull(number);
		Objects.requireNonNull(title);
		Objects.requireNonNull(feature);
		Objects.requireNonNull(lineSerial);
		Objects.requireNonNull(since);
		Objects.requireNonNull(publisher);
		Objects.requireNonNull(giver);
	}

	/** What may be used here, given back or passed on. */
	public int free() {
		return held - withheld - passedOn;
	}

	/** Whether a licence server passed it on, to whom it has to be returned. */
	public boolean isFromServer() {
		return !giver.isEmpty();
	}
}
