// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.List;

/** Finds what could not be read, and files that hold nothing. */
record GrammarCheck(Findings findings) {

	void check(LicenseFile file) {
		List<UnreadableLine> unreadable = file.unreadableLines();
		if (unreadable.isEmpty() && file.signedLines().isEmpty()) {
			findings.add(LicenseProblem.EMPTY);
		} else if (isSomethingElse(file)) {
			findings.add(LicenseProblem.NOT_A_LICENSE_FILE);
		} else {
			unreadable.forEach(line -> line.faults()
					.forEach(fault -> findings.add(line, fault.code(), "found", fault.found())));
		}
	}

	/** Whether not one line begins with a keyword. */
	private static boolean isSomethingElse(LicenseFile file) {
		return file.lines().stream().allMatch(line -> switch (line) {
			case BlankLine blank -> true;
			case CommentLine comment -> true;
			case UnreadableLine other -> other.faults().getFirst().code() == LicenseProblem.UNKNOWN_KEYWORD;
			case ServerLine server -> false;
			case VendorLine vendor -> false;
			case UseServerLine useServer -> false;
			case SignedLine signed -> false;
		});
	}
}
