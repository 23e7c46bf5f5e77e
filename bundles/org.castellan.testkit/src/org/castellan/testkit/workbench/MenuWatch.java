// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;

import org.jspecify.annotations.Nullable;

/**
 * Sees which menu opens next. The menu under a tool item's arrow belongs to the item's listener alone, and opens a
 * moment after the click. Used in the UI thread only.
 */
final class MenuWatch implements Listener {
	private final Display display;
	private @Nullable Menu opened;

	MenuWatch(Display display) {
		this.display = display;
	}

	void start() {
		display.addFilter(SWT.Show, this);
	}

	void stop() {
		display.removeFilter(SWT.Show, this);
	}

	@Override
	public void handleEvent(Event event) {
		if (opened == null && event.widget instanceof Menu menu) {
			opened = menu;
		}
	}

	/** Takes the menu off the screen again, so that its items can be chosen without the pointer. */
	Menu opened() {
		Menu menu = opened;
		if (menu == null) {
			throw new NotOnScreen("The arrow of the tool item opens no menu");
		}
		menu.setVisible(false);
		return menu;
	}
}
