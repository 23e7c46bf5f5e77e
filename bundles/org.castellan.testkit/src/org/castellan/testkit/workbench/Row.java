// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.util.List;

/**
 * One row of a table or tree as it is shown: its cells under their column titles, and the rows under it when it is
 * expanded. For example {@code row.cell("In use")} is {@code "9"}.
 */
public record Row(List<String> columns, List<String> cells, List<Row> children) {
	public Row {
		columns = List.copyOf(columns);
		cells = List.copyOf(cells);
		children = List.copyOf(children);
	}

	/** The text of the first cell. */
	public String text() {
		return cells.isEmpty() ? "" : cells.getFirst();
	}

	/** The text under the column of that title; fails when there is no such column. */
	public String cell(String column) {
		int index = columns.indexOf(column);
		if (index < 0) {
			throw new AssertionError("No column \"" + column + "\" among " + columns);
		}
		return cells.get(index);
	}

	/** Whether one of the cells is exactly this text. */
	public boolean has(String text) {
		return cells.contains(text);
	}

	@Override
	public String toString() {
		String own = String.join(" | ", cells);
		return children.isEmpty() ? own : own + " " + children;
	}
}
