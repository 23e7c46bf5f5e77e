// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One column, for example {@code Column.number("inUse", "In use", 8, FeatureAvailability::inUse)}.
 *
 * @param key   its name in an exported file
 * @param title its header
 * @param width in characters; columns share what is left over in proportion to it
 * @param right whether its text stands at the right, as numbers do
 * @param value what it sorts by and exports: text, number, instant, truth; null for none
 * @param text  what it shows
 */
public record Column<T>(String key, String title, int width, boolean right, Function<T, @Nullable Object> value,
		Function<T, String> text) {

	public Column {
		Objects.requireNonNull(key);
		Objects.requireNonNull(title);
		Objects.requireNonNull(value);
		Objects.requireNonNull(text);
	}

	/** A column that sorts and exports what it shows. */
	public static <T> Column<T> text(String key, String title, int width, Function<T, String> text) {
		return new Column<>(key, title, width, false, text::apply, text);
	}

	/** A column that shows one thing and sorts and exports another, for example a span of time and its seconds. */
	public static <T> Column<T> of(String key, String title, int width, Function<T, @Nullable Object> value,
			Function<T, String> text) {
		return new Column<>(key, title, width, false, value, text);
	}

	/** A column of numbers, where null shows nothing. */
	public static <T> Column<T> number(String key, String title, int width, Function<T, @Nullable Object> value) {
		return new Column<>(key, title, width, true, value, row -> {
			Object number = value.apply(row);
			return number == null ? "" : number.toString();
		});
	}

	public Column<T> showing(Function<T, String> other) {
		return new Column<>(key, title, width, right, value, other);
	}
}
