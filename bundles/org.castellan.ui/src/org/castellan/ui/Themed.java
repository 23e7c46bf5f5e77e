// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;

/**
 * Looks that outlive the theme. The workbench's theme takes the colours and fonts of a widget away, those of its rows
 * included, and gives it its own: soon after it was made, and at each change of the theme. For example
 * {@code Themed.look(title, () -> title.setFont(JFaceResources.getHeaderFont()))}.
 */
public final class Themed {

	private Themed() {
	}

	/** Gives a widget its looks now, and again each time after the theme was there. */
	public static void look(Control control, Runnable look) {
		look.run();
		Display display = control.getDisplay();
		Listener afterTheTheme = event -> {
			if (event.widget == control) {
				look.run();
			}
		};
		display.addListener(SWT.Skin, afterTheTheme);
		control.addListener(SWT.Dispose, event -> display.removeListener(SWT.Skin, afterTheTheme));
	}
}
