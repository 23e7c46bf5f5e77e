// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import org.eclipse.jface.viewers.ColumnLayoutData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Control;

/** Column widths from characters of the font in use: never narrower than the title, the rest of the room shared. */
final class TextWidth {

	private static final int PADDING = 22;

	private final Control control;

	TextWidth(Control control) {
		this.control = control;
	}

	ColumnLayoutData of(Column<?> column) {
		GC gc = new GC(control);
		try {
			int characters = (int) Math.ceil(column.width() * gc.getFontMetrics().getAverageCharacterWidth());
			int title = gc.textExtent(column.title()).x;
			return new ColumnWeightData(column.width(), Math.max(characters, title) + PADDING, true);
		} finally {
			gc.dispose();
		}
	}
}
