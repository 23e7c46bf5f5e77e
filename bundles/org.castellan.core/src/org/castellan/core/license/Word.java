// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.Optional;

/**
 * One word of a line, {@code name}, {@code "name"}, {@code name=value} or {@code name="value"}, and where it stands.
 *
 * @param start      of the word in the line's text
 * @param end        behind its last character
 * @param valueStart of what stands behind the equals sign, or of the whole word if there is none
 * @param name       what stands before the equals sign, or the whole word; without quotes
 * @param value      what stands behind the equals sign, without quotes
 * @param isQuoted   whether there are quotes
 */
record Word(int start, int end, int valueStart, String name, Optional<String> value, boolean isQuoted) {

	/** The whole word without quotes: a positional word may hold an equals sign, as {@code HOSTNAME=licsrv01}. */
	String whole() {
		return value.map(text -> name + "=" + text).orElse(name);
	}

	Attribute attribute() {
		return new Attribute(name, value);
	}
}
