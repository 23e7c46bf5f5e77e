// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal;

import org.castellan.diagnostics.ui.Keys;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** One view takes the window. */
public final class PortDiagnosticsPerspective implements IPerspectiveFactory {

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		layout.addStandaloneView(Keys.PORTS_VIEW, false, IPageLayout.LEFT, 1, layout.getEditorArea());
		layout.getViewLayout(Keys.PORTS_VIEW).setCloseable(false);
	}
}
