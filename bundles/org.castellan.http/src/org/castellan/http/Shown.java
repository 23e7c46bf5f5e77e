// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

/** What of a stranger's text is repeated in an answer: its beginning. */
final class Shown {

	private static final int LIMIT = 200;

	private Shown() {
	}

	static String shortened(String text) {
		return text.length() <= LIMIT ? text : text.substring(0, LIMIT) + "…";
	}
}
