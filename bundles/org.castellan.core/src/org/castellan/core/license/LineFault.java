// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.Objects;

/**
 * What is wrong with the words of one line, for example {@code BAD_DATE} in {@code 31-feb-2027}.
 *
 * @param code  the kind
 * @param found the words it is about; {@code ""} if it is about the whole line
 */
public record LineFault(LicenseProblem code, String found) {

	private static final int SHOWN = 60;

	public LineFault {
		Objects.requireNonNull(code);
		found = found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "...";
	}
}
