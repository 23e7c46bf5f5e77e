// SPDX-License-Identifier: EPL-2.0
package org.castellan.app.internal.theme;

/** How the window should look; {@code SYSTEM} is dark exactly where the desktop is. */
enum ThemeChoice {

	SYSTEM, LIGHT, DARK;

	private static final String LIGHT_THEME = "org.eclipse.e4.ui.css.theme.e4_default";
	private static final String DARK_THEME = "org.eclipse.e4.ui.css.theme.e4_dark";

	boolean isDark() {
		return switch (this) {
		case SYSTEM -> SystemAppearance.isDark();
		case LIGHT -> false;
		case DARK -> true;
		};
	}

	/** The id of the workbench theme this choice means. */
	String themeId() {
		return isDark() ? DARK_THEME : LIGHT_THEME;
	}
}
