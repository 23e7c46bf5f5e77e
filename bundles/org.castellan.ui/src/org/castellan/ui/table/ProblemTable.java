// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import java.util.List;
import java.util.Optional;

import org.castellan.core.problem.Problem;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.image.Icon;
import org.eclipse.swt.widgets.Composite;

/** Problems as a table: what, why, what to do now, and the code. */
public final class ProblemTable {

	private ProblemTable() {
	}

	/** @param key names it for tests */
	public static DataTable<Problem> create(Composite parent, String key) {
		List<Column<Problem>> columns = List.of(Column.text("what", Messages.ProblemTable_what, 48, Problem::what),
				Column.text("remedy", Messages.ProblemTable_remedy, 44, Problem::remedy),
				Column.text("why", Messages.ProblemTable_why, 36, Problem::why),
				Column.text("code", Messages.ProblemTable_code, 10, Problem::code));
		DataTable<Problem> table = new DataTable<>(parent, key, columns, problem -> problem, new RowLook<>() {
			@Override
			public Optional<Icon> icon(Problem row, int column) {
				return column != 0 ? Optional.empty() : Optional.of(switch (row.severity()) {
				case ERROR -> Icon.ERROR;
				case WARNING -> Icon.WARNING;
				case INFO -> Icon.INFO;
				});
			}
		});
		AccessibleName.set(table.control(), Messages.ProblemTable_title);
		return table;
	}
}
