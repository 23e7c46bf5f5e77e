// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

/**
 * The form of the seals by which a holder shows that a fencing number was given to it, for example
 * {@code 6q0oAAfQ3VvZ0Yk0Xw3S1g}.
 */
final class Seals {

	private static final int LONGEST = 64;

	private Seals() {
	}

	/** @throws IllegalArgumentException if it is longer than a seal may be */
	static String require(String seal) {
		if (seal.length() > LONGEST) {
			throw new IllegalArgumentException("A seal has at most " + LONGEST + " characters");
		}
		return seal;
	}
}
