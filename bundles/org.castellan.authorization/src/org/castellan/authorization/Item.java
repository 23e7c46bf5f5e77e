// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.Objects;

/**
 * A number and how many licences of it a request is about. For example in a deauthorization {@code (EFL…789, 4)} gives
 * back four.
 *
 * @param count 1 to {@value #MOST}: how many more are asked for, how many are given back, or (repair) how many are to
 *              stand
 */
public record Item(AuthorizationNumber number, int count) {

	public static final int MOST = 1_000_000;

	public Item {
		Objects.requireNonNull(number);
		if (count < 1 || count > MOST) {
			throw new IllegalArgumentException("Licences are 1 to 1,000,000: " + count);
		}
	}
}
