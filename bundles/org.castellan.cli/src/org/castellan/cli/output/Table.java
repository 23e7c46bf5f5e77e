// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.output;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows in aligned columns, numbers to the right, two blanks between:
 * <pre>
 * FEATURE      TOTAL  IN USE
 * desktopAdvP     10       1
 * </pre>
 * Widths count characters, so text is expected to be of ordinary width.
 */
public final class Table {

	private static final String GAP = "  ";

	private final List<Column> columns;
	private final List<List<String>> rows = new ArrayList<>();

	private record Column(String title, boolean right) {
	}

	private Table(List<Column> columns) {
		this.columns = columns;
	}

	/** @param titles in capitals; one that begins with {@code >} stands over a column of numbers */
	public static Table of(String... titles) {
		return new Table(List.of(titles).stream()
				.map(title -> title.startsWith(">") ? new Column(title.substring(1), true) : new Column(title, false))
				.toList());
	}

	/** Adds a row; an object is shown as its {@code toString} says. */
	public Table row(Object... cells) {
		if (cells.length != columns.size()) {
			throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
		}
		rows.add(List.of(cells).stream().map(cell -> plain(cell.toString())).toList());
		return this;
	}

	/** A value from elsewhere must not be able to move the cursor or to forge a line. */
	private static String plain(String text) {
		return text.codePoints().map(c -> Character.isISOControl(c) ? '?' : c)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
	}

	/** The lines, title first; none if there is no row. */
	public List<String> lines() {
		if (rows.isEmpty()) {
			return List.of();
		}
		List<String> lines = new ArrayList<>();
		lines.add(line(columns.stream().map(Column::title).toList()));
		rows.forEach(row -> lines.add(line(row)));
		return lines;
	}

	private String line(List<String> cells) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < cells.size(); i++) {
			String blanks = " ".repeat(width(i) - cells.get(i).length());
			line.append(i == 0 ? "" : GAP)
					.append(columns.get(i).right() ? blanks + cells.get(i) : cells.get(i) + blanks);
		}
		return line.toString().stripTrailing();
	}

	private int width(int column) {
		return Math.max(columns.get(column).title().length(),
				rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0));
	}
}
