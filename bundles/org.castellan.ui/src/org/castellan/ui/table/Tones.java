// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import org.castellan.ui.Themed;
import org.eclipse.jface.preference.JFacePreferences;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Control;
import org.jspecify.annotations.Nullable;

/** The theme's colours for tones; null stands for the widget's own. */
public final class Tones {

	private Tones() {
	}

	/** Writes a widget's text in a tone, whatever the theme. */
	public static void give(Control control, Tone tone) {
		Themed.look(control, () -> control.setForeground(color(tone)));
	}

	public static @Nullable Color color(Tone tone) {
		return switch (tone) {
		case PLAIN -> null;
		case MUTED -> JFaceResources.getColorRegistry().get(JFacePreferences.QUALIFIER_COLOR);
		case ALERT -> JFaceResources.getColorRegistry().get(JFacePreferences.ERROR_COLOR);
		};
	}
}
