// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import java.util.Objects;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.jspecify.annotations.Nullable;

/** Shows the whole text of a cell that is cut off, while the mouse rests on it. */
final class CellTip {

	private CellTip() {
	}

	static void on(Table table) {
		table.addListener(SWT.MouseMove, event -> {
			Point point = new Point(event.x, event.y);
			TableItem item = table.getItem(point);
			String tip = null;
			for (int column = 0; item != null && tip == null && column < table.getColumnCount(); column++) {
				tip = item.getBounds(column).contains(point)
						? cutOff(new GC(table), item.getText(column), item.getTextBounds(column))
						: null;
			}
			if (!Objects.equals(tip, table.getToolTipText())) {
				table.setToolTipText(tip);
			}
		});
	}

	static void on(Tree tree) {
		tree.addListener(SWT.MouseMove, event -> {
			Point point = new Point(event.x, event.y);
			TreeItem item = tree.getItem(point);
			String tip = null;
			for (int column = 0; item != null && tip == null && column < tree.getColumnCount(); column++) {
				tip = item.getBounds(column).contains(point)
						? cutOff(new GC(tree), item.getText(column), item.getTextBounds(column))
						: null;
			}
			if (!Objects.equals(tip, tree.getToolTipText())) {
				tree.setToolTipText(tip);
			}
		});
	}

	/** The text if it is wider than its room. */
	private static @Nullable String cutOff(GC gc, String text, Rectangle room) {
		try {
			return gc.textExtent(text).x > room.width ? text : null;
		} finally {
			gc.dispose();
		}
	}
}
