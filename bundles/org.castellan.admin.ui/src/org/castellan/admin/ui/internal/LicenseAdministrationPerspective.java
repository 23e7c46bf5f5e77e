// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal;

import org.castellan.admin.ui.Keys;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The servers at the left; the opened ones take the rest. */
public final class LicenseAdministrationPerspective implements IPerspectiveFactory {

	private static final float SERVERS_WIDTH = 0.22f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.addView(Keys.SERVERS_VIEW, IPageLayout.LEFT, SERVERS_WIDTH, layout.getEditorArea());
		layout.getViewLayout(Keys.SERVERS_VIEW).setCloseable(false);
		layout.addShowViewShortcut(Keys.SERVERS_VIEW);
	}
}
