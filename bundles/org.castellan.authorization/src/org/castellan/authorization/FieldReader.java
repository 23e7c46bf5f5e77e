// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what {@link FieldWriter} prints, field after field. It need not be strict: the reader of a form prints the result
 * again and compares.
 */
final class FieldReader {

	private final List<String> lines;
	private int next;

	/** @throws IllegalArgumentException if the text does not begin as the form does */
	FieldReader(TextForm form, String text) {
		String preamble = form.preamble();
		if (!text.startsWith(preamble)) {
			throw new IllegalArgumentException("Other words");
		}
		lines = text.substring(preamble.length()).lines().toList();
	}

	/** @throws IllegalArgumentException if the next line is another field */
	String field(String key) {
		return optional(key).orElseThrow(() -> new IllegalArgumentException("No field " + key));
	}

	/** The next line's value if it is that field. */
	Optional<String> optional(String key) {
		String start = key + ": ";
		if (next < lines.size() && lines.get(next).startsWith(start)) {
			return Optional.of(lines.get(next++).substring(start.length()));
		}
		return Optional.empty();
	}

	/** The values of the next lines that are that field. */
	List<String> fields(String key) {
		List<String> values = new ArrayList<>();
		for (Optional<String> value = optional(key); value.isPresent(); value = optional(key)) {
			values.add(value.get());
		}
		return values;
	}

	/** The block that begins in the next line, each line ended by LF; empty if none does. */
	String block(String key, char mark) {
		if (next == lines.size() || !lines.get(next).equals(key + ":")) {
			return "";
		}
		next++;
		StringBuilder block = new StringBuilder();
		while (next < lines.size() && !lines.get(next).isEmpty() && lines.get(next).charAt(0) == mark) {
			block.append(lines.get(next).substring(1)).append('\n');
			next++;
		}
		return block.toString();
	}
}
