// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.List;
import java.util.Locale;

/**
 * A line that the grammar does not know or in which something is wrong, for example an expiry of {@code 31-feb-2027}.
 *
 * @param faults everything that is wrong with it, at least one
 */
public record UnreadableLine(SourceText source, List<LineFault> faults) implements LicenseLine {

	public UnreadableLine {
		faults = List.copyOf(faults);
		if (faults.isEmpty()) {
			throw new IllegalArgumentException("A line without a fault is readable");
		}
	}

	/** Whether it begins with that keyword. */
	boolean isMeantAs(String keyword) {
		return text().strip().toUpperCase(Locale.ROOT).startsWith(keyword);
	}
}
