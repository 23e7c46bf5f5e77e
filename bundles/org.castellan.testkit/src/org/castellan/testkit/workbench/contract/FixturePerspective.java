// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench.contract;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** A perspective that shows nothing until a view is opened. */
public final class FixturePerspective implements IPerspectiveFactory {
	public static final String ID = "org.castellan.testkit.fixture.perspective";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		layout.setEditorAreaVisible(false);
		layout.addPlaceholder(FixtureView.ID, IPageLayout.LEFT, IPageLayout.DEFAULT_VIEW_RATIO, layout.getEditorArea());
	}
}
