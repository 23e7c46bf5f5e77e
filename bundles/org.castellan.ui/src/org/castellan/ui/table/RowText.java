// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.castellan.core.json.Json;

/**
 * Rows as text for the clipboard and for files. For example a feature row in CSV: {@code desktopAdvP,10,9,1}.
 */
public final class RowText {

	private static final String CSV_LINE = "\r\n";

	private RowText() {
	}

	/** What is shown, tabs between cells and a line for each row, as spreadsheets take it from the clipboard. */
	public static <T> String tabbed(List<Column<T>> columns, List<T> rows) {
		return rows.stream().map(row -> columns.stream().map(column -> oneLine(column.text().apply(row)))
				.collect(Collectors.joining("\t"))).collect(Collectors.joining(System.lineSeparator()));
	}

	/** RFC 4180: a header of keys, then the values. */
	public static <T> String csv(List<Column<T>> columns, List<T> rows) {
		StringBuilder text = new StringBuilder();
		text.append(line(columns, Column::key));
		rows.forEach(row -> text.append(line(columns, column -> value(column, row))));
		return text.toString();
	}

	/** An array of objects by key, empty cells left out. */
	public static <T> String json(List<Column<T>> columns, List<T> rows) {
		List<Map<String, Object>> objects = new ArrayList<>();
		for (T row : rows) {
			Map<String, Object> object = new LinkedHashMap<>();
			for (Column<T> column : columns) {
				Object value = column.value().apply(row);
				if (value != null) {
					object.put(column.key(), value);
				}
			}
			objects.add(object);
		}
		return Json.pretty().writeValueAsString(objects) + System.lineSeparator();
	}

	private static <T> String line(List<Column<T>> columns, Function<Column<T>, String> cell) {
		return columns.stream().map(cell).map(RowText::quoted).collect(Collectors.joining(",", "", CSV_LINE));
	}

	private static <T> String value(Column<T> column, T row) {
		Object value = column.value().apply(row);
		return value == null ? "" : value.toString();
	}

	/** A cell that a spreadsheet would take for a formula is quoted with an apostrophe: names come from other machines. */
	private static String quoted(String cell) {
		String safe = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 && !isNumber(cell) ? "'" + cell : cell;
		return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
				? '"' + safe.replace("\"", "\"\"") + '"'
				: safe;
	}

	private static boolean isNumber(String cell) {
		return cell.matches("-?\\d+(\\.\\d+)?");
	}

	private static String oneLine(String cell) {
		return cell.replaceAll("[\\t\\r\\n]+", " ");
	}
}
