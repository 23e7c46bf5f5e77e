// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import java.util.Optional;

import org.castellan.ui.image.Icon;

/** How rows look, beside their text. */
public interface RowLook<T> {

	/** The picture before the text of a cell. */
	default Optional<Icon> icon(T row, int column) {
		return Optional.empty();
	}

	default Tone tone(T row) {
		return Tone.PLAIN;
	}

	/** Rows that look alike. */
	static <T> RowLook<T> plain() {
		return new RowLook<>() {
		};
	}
}
