// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.image;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;

/** The images of one widget and all inside it: made when first asked for, shared in the window, gone with the widget. */
public final class Images {

	private final LocalResourceManager images;

	public Images(Control owner) {
		images = new LocalResourceManager(JFaceResources.getResources(), owner);
	}

	public Image get(Icon icon) {
		return images.get(icon.descriptor());
	}
}
