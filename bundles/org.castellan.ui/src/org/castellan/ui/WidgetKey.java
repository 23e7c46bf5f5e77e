// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import org.eclipse.swt.widgets.Widget;

/**
 * The name by which a test finds a widget whatever its text says. For example
 * {@code WidgetKey.set(button, "server.start")}.
 */
public final class WidgetKey {

	/** Where SWTBot and the workbench driver look. */
	public static final String PROPERTY = "org.eclipse.swtbot.widget.key";

	private WidgetKey() {
	}

	/** Names a widget and gives it back. */
	public static <W extends Widget> W set(W widget, String key) {
		widget.setData(PROPERTY, key);
		return widget;
	}
}
