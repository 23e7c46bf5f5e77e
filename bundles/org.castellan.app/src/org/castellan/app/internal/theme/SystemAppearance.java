// SPDX-License-Identifier: EPL-2.0
package org.castellan.app.internal.theme;

import org.eclipse.swt.widgets.Display;

/**
 * Whether the desktop is dark. GTK answers with what the program itself shows, so it is asked once, before the window
 * puts on a theme; elsewhere the answer follows the desktop at any time.
 */
public final class SystemAppearance {

	private static boolean darkAtStart;

	private SystemAppearance() {
	}

	/** To be called after the display is made and before any theme is. */
	public static void remember() {
		darkAtStart = Display.isSystemDarkTheme();
	}

	static boolean isDark(String windowSystem) {
		return "gtk".equals(windowSystem) ? darkAtStart : Display.isSystemDarkTheme();
	}
}
