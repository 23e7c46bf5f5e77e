// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * One kind of expected failure, with a code that never changes its meaning, such as {@code CAS-0109}.
 * Each area has one enum that implements this, with its texts in {@code problems.properties} beside it: the keys
 * {@code CAS-0109.what}, {@code .why} and {@code .remedy}, in which {@code {name}} stands for the detail of that name.
 */
public interface ProblemCode {

	/** The stable code, for example {@code CAS-0109}. */
	String code();

	Severity severity();

	/**
	 * A problem of this kind.
	 *
	 * @param details names and values in turn, such as {@code "line", "4", "feature", "desktopAdvP"}
	 * @throws IllegalArgumentException if a name has no value
	 */
	default Problem problem(String... details) {
		if (details.length % 2 != 0) {
			throw new IllegalArgumentException("A detail has a name and a value: " + details.length);
		}
		Map<String, String> named = new LinkedHashMap<>();
		for (int i = 0; i < details.length; i += 2) {
			named.put(details[i], details[i + 1]);
		}
		ResourceBundle texts = ResourceBundle.getBundle(getClass().getPackageName() + ".problems",
				Locale.ROOT, getClass().getClassLoader());
		return new Problem(code(), severity(), ProblemText.fill(texts.getString(code() + ".what"), named),
				ProblemText.fill(texts.getString(code() + ".why"), named),
				ProblemText.fill(texts.getString(code() + ".remedy"), named), named);
	}
}
