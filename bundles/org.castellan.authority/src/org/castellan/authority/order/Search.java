// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.util.Locale;

/**
 * What is looked for, and which part of what is found is wanted: {@code Search.of("dallas")}.
 *
 * @param text   that one of the searched columns contains, in any case; empty for everything
 * @param offset how many rows are passed over
 * @param limit  how many rows at most, 1 to {@value #MAX_LIMIT}
 */
public record Search(String text, int offset, int limit) {

	public static final int MAX_LIMIT = 1000;
	private static final int DEFAULT_LIMIT = 100;

	public Search {
		text = text.strip();
		if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
			throw new IllegalArgumentException("Rows " + offset + " and " + limit + " more");
		}
	}

	/** The first rows of everything. */
	public static Search everything() {
		return of("");
	}

	public static Search of(String text) {
		return new Search(text, 0, DEFAULT_LIMIT);
	}

	/** These rows instead. */
	public Search rows(int first, int most) {
		return new Search(text, first, most);
	}

	/** For {@code LIKE … ESCAPE '!'}, over lower-case columns. */
	String pattern() {
		return "%" + text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
	}
}
