// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolItem;

import org.jspecify.annotations.Nullable;

/**
 * Opens menus (they are filled when they are shown), walks down a path and chooses its end. As in SWT the menus are
 * hidden before the chosen item hears of it. Used in the UI thread only.
 */
final class Menus {
	private Menus() {
	}

	static void choose(Menu root, String... path) {
		Deque<Menu> shown = new ArrayDeque<>();
		MenuItem chosen;
		try {
			chosen = walk(root, shown, path);
		} finally {
			shown.forEach(menu -> Gestures.send(menu, SWT.Hide));
		}
		if ((chosen.getStyle() & SWT.CHECK) != 0) {
			chosen.setSelection(!chosen.getSelection());
		} else if ((chosen.getStyle() & SWT.RADIO) != 0) {
			chosen.setSelection(true);
		}
		Gestures.send(chosen, SWT.Selection);
	}

	/** The enabled entries at the first level. */
	static List<String> items(Menu menu) {
		Gestures.send(menu, SWT.Show);
		try {
			return Arrays.stream(menu.getItems()).filter(MenuItem::isEnabled).map(Menus::label)
					.filter(label -> !label.isEmpty()).toList();
		} finally {
			Gestures.send(menu, SWT.Hide);
		}
	}

	/** The menu that a right click opens on the control. */
	static Menu of(Control control) {
		Point corner = control.toDisplay(2, 2);
		Gestures.send(control, SWT.MenuDetect, event -> {
			event.x = corner.x;
			event.y = corner.y;
		});
		return present(control.getMenu(), "The control has no context menu");
	}

	/** Clicks on the arrow of the tool item, whose listener then opens a menu. */
	static void clickArrow(ToolItem item) {
		Rectangle bounds = item.getBounds();
		Point below = item.getParent().toDisplay(bounds.x, bounds.y + bounds.height);
		Gestures.send(item, SWT.Selection, event -> {
			event.detail = SWT.ARROW;
			event.x = below.x;
			event.y = below.y;
		});
	}

	private static Menu present(@Nullable Menu menu, String otherwise) {
		if (menu == null) {
			throw new NotOnScreen(otherwise);
		}
		return menu;
	}

	private static MenuItem walk(Menu root, Deque<Menu> shown, String... path) {
		Menu menu = root;
		for (int step = 0;; step++) {
			Gestures.send(menu, SWT.Show);
			shown.push(menu);
			MenuItem item = item(menu, path[step]);
			Gestures.send(item, SWT.Arm);
			if (step == path.length - 1) {
				return item;
			}
			menu = present(item.getMenu(), "There is no menu under \"" + path[step] + "\"");
		}
	}

	private static MenuItem item(Menu menu, String label) {
		MenuItem item = Arrays.stream(menu.getItems()).filter(candidate -> label.equals(label(candidate))).findFirst()
				.orElseThrow(() -> new NotOnScreen("No menu item \"" + label + "\" among "
						+ Arrays.stream(menu.getItems()).map(Menus::label).toList()));
		if (!item.isEnabled()) {
			throw new NotOnScreen("The menu item \"" + label + "\" is disabled");
		}
		return item;
	}

	private static String label(MenuItem item) {
		return WidgetText.withoutMnemonic(item.getText());
	}
}
