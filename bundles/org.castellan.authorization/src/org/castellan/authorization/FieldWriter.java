// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.Collection;

/** Prints {@code Key: value} lines after the words of a form. */
final class FieldWriter {

	private final StringBuilder text;

	FieldWriter(TextForm form) {
		text = new StringBuilder(form.preamble());
	}

	FieldWriter field(String key, Object value) {
		text.append(key).append(": ").append(value).append('\n');
		return this;
	}

	FieldWriter fields(String key, Collection<?> values) {
		values.forEach(value -> field(key, value));
		return this;
	}

	/** A line with the key, then each line of the block after a mark; nothing if the block is empty. */
	FieldWriter block(String key, char mark, String block) {
		if (!block.isEmpty()) {
			text.append(key).append(":\n");
			block.lines().forEach(line -> text.append(mark).append(line).append('\n'));
		}
		return this;
	}

	String text() {
		return text.toString();
	}
}
