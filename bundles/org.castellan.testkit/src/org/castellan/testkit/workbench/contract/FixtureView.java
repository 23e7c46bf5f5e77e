// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.workbench.contract;

import org.castellan.testkit.workbench.WorkbenchDriver;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.part.ViewPart;

/** A view of the test kit's own, so that the verbs of the workbench can be proven in any application. */
public final class FixtureView extends ViewPart {
	public static final String ID = "org.castellan.testkit.fixture.view";

	@Override
	public void createPartControl(Composite parent) {
		Label label = new Label(parent, SWT.NONE);
		label.setText("the fixture view");
		label.setData(WorkbenchDriver.KEY, "fixture.view");
	}

	@Override
	public void setFocus() {
		// nothing in this view takes the focus
	}
}
