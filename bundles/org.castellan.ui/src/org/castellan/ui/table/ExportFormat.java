// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import java.util.List;
import java.util.Locale;

/** The file formats of an export; the file's extension chooses. */
enum ExportFormat {

	CSV, JSON;

	/** {@code .json} is JSON, all else is CSV. */
	static ExportFormat of(String fileName) {
		return fileName.toLowerCase(Locale.ROOT).endsWith(".json") ? JSON : CSV;
	}

	<T> String write(List<Column<T>> columns, List<T> rows) {
		return switch (this) {
		case CSV -> RowText.csv(columns, rows);
		case JSON -> RowText.json(columns, rows);
		};
	}
}
