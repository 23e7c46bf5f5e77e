// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.problem;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the details of a problem into its text: {@code "Line {line}"} with line 4 reads "Line 4". */
final class ProblemText {

	private static final Pattern DETAIL = Pattern.compile("\\{(\\w+)\\}");

	private ProblemText() {
	}

	static String fill(String text, Map<String, String> details) {
		return DETAIL.matcher(text).replaceAll(
				match -> Matcher.quoteReplacement(details.getOrDefault(match.group(1), match.group())));
	}
}
