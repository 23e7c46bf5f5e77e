// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds copies of lines, and FEATURE lines that never count because another of their name always does. */
record RepetitionCheck(Findings findings) {

	void check(LicenseFile file) {
		Map<String, SignedLine> seen = new HashMap<>();
		for (SignedLine line : file.signedLines()) {
			SignedLine first = seen.putIfAbsent(line.signedText(List.of()), line);
			if (first != null) {
				findings.add(line, LicenseProblem.DUPLICATE_LINE, "first", Integer.toString(first.number()));
			}
		}
		LineOrder order = new LineOrder();
		file.features().stream().filter(line -> findings.refusals(line).isEmpty()).sorted(LineOrder.OF_USE)
				.filter(line -> order.daysOf(line, List.of(line.vendor(), line.name()), line.term()).isEmpty())
				.forEach(line -> findings.add(line, LicenseProblem.FEATURE_IGNORED));
	}
}
