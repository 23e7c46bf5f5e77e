// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.internal.site;

/** Text as it stands in a page. */
final class Html {

	private Html() {
	}

	/** Fills a stranger's text into {@code %s}, so that it is never read as markup. */
	static String fill(String markup, Object... texts) {
		Object[] escaped = new Object[texts.length];
		for (int i = 0; i < texts.length; i++) {
			escaped[i] = escape(texts[i].toString());
		}
		return markup.formatted(escaped);
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
				.replace("'", "&#39;");
	}
}
