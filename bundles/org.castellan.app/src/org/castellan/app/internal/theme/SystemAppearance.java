// SPDX-License-Identifier: EPL-2.0
package org.castellan.app.internal.theme;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;

/**
 * Whether the desktop is dark, and what the toolkit below the window's theme is told to be. GTK answers with what the
 * program itself shows, so it is asked once, before the window puts on a theme; elsewhere the answer follows the desktop
 * at any time.
 */
public final class SystemAppearance {

	private static boolean darkAtStart;

	private SystemAppearance() {
	}

	/** To be called after the display is made and before any theme is. */
	public static void remember() {
		darkAtStart = Display.isSystemDarkTheme();
	}

	static boolean isDark() {
		return isGtk() ? darkAtStart : Display.isSystemDarkTheme();
	}

	/**
	 * Has the toolkit turn dark or light, then goes on. On GTK the system colours change a turn of the event loop later. A
	 * theme that is put on before leaves the old ones in every widget to which it gives no colour of its own: the theme
	 * engine resets widgets to the system colours of that moment, and GTK writes them into the widget for good.
	 */
	static void prefer(Display display, boolean dark, Runnable then) {
		if (isGtk()) {
			display.addListener(SWT.Settings, new Listener() {
				@Override
				public void handleEvent(Event settled) {
					display.removeListener(SWT.Settings, this);
					then.run();
				}
			});
			display.setDarkThemePreferred(dark);
		} else {
			then.run();
		}
	}

	private static boolean isGtk() {
		return Platform.WS_GTK.equals(Platform.getWS());
	}
}
