// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import java.util.List;

import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/**
 * Column widths from characters of the font in use: columns share the room there is by their characters; long texts shrink
 * to {@value #SHRUNK} of theirs before the table scrolls; numbers, dates and titles do not shrink.
 */
final class TextWidth {

	private static final int PADDING = 18;
	private static final double SHRUNK = 0.6;
	private static final int LONG = 20;

	private final Control control;

	TextWidth(Control control) {
		this.control = control;
	}

	ColumnWeightData of(Column<?> column) {
		return of(column, List.of());
	}

	/** Wide enough for these rows in full. */
	<T> ColumnWeightData of(Column<T> column, List<T> rows) {
		GC gc = new GC(control);
		try {
			int texts = rows.stream().mapToInt(row -> gc.textExtent(column.text().apply(row)).x).max().orElse(0);
			double shrink = column.width() > LONG ? SHRUNK : 1;
			int characters = (int) Math.ceil(column.width() * shrink * gc.getFontMetrics().getAverageCharacterWidth());
			int title = gc.textExtent(column.title()).x;
			return new ColumnWeightData(column.width(), Math.max(texts, Math.max(characters, title)) + PADDING, true);
		} finally {
			gc.dispose();
		}
	}
}
