// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal;

import org.castellan.provisioning.ui.Keys;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Orders, customers and products at the left; the opened orders take the rest. */
public final class ProvisioningPerspective implements IPerspectiveFactory {

	private static final float RECORDS_WIDTH = 0.38f;

	@Override
	public void createInitialLayout(IPageLayout layout) {
		IFolderLayout records = layout.createFolder("records", IPageLayout.LEFT, RECORDS_WIDTH, layout.getEditorArea());
		for (String view : new String[] { Keys.ORDERS_VIEW, Keys.CUSTOMERS_VIEW, Keys.PRODUCTS_VIEW }) {
			records.addView(view);
			layout.getViewLayout(view).setCloseable(false);
			layout.addShowViewShortcut(view);
		}
	}
}
