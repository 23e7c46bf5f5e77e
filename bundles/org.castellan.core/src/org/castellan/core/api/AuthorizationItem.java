// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.Objects;

/**
 * An authorization number and how many seats of it are meant, for example ten of {@code EFL123456789}.
 *
 * @param number three letters and nine digits; a secret, so it never goes into a log
 * @param count  at least 1: seats asked for, or given back
 */
public record AuthorizationItem(String number, int count) {

	public AuthorizationItem {
		Objects.requireNonNull(number, "number is missing");
		if (count < 1) {
			throw new IllegalArgumentException("count is at least 1");
		}
	}
}
