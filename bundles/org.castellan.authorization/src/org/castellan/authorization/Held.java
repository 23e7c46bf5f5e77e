// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.Objects;

/**
 * What a machine says it holds of a number when it asks, so that the answering side sees whether both agree.
 *
 * @param serial of the last answer applied; the answering side's own is never smaller
 * @param count  how many licences, those being given back included; 0 after all were returned
 */
public record Held(AuthorizationNumber number, long serial, int count) {

	public Held {
		Objects.requireNonNull(number);
		if (serial < 1 || count < 0 || count > Item.MOST) {
			throw new IllegalArgumentException("Not held: serial " + serial + ", count " + count);
		}
	}
}
