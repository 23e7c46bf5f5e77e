// SPDX-License-Identifier: EPL-2.0
package org.castellan.app.internal.theme;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.URIUtil;

/**
 * The look of what cannot be pressed, which no theme of the workbench can give on GTK: a colour of the theme is painted in
 * every state, and the toolkit can never take it away from a widget again. So GTK gets a rule of its own, {@code css/gtk.css}.
 */
public final class GtkRules {

	/** Names a file of rules for GTK; the toolkit reads it with the first display. */
	private static final String PROPERTY = "org.eclipse.swt.internal.gtk.cssFile";
	private static final String BUNDLE = "org.castellan.app";

	private GtkRules() {
	}

	/** To be called before the display is made. Rules that a person named at the start stay. */
	public static void offer() {
		if (!Platform.WS_GTK.equals(Platform.getWS()) || System.getProperty(PROPERTY) != null) {
			return;
		}
		try {
			URL file = FileLocator.toFileURL(Platform.getBundle(BUNDLE).getEntry("css/gtk.css"));
			System.setProperty(PROPERTY, URIUtil.toFile(URIUtil.toURI(file)).getPath());
		} catch (IOException | URISyntaxException e) {
			// the window works without them
		}
	}
}
