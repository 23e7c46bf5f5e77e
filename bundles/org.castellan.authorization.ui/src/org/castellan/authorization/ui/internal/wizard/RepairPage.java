// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import org.castellan.authorization.ui.Keys;
import org.castellan.core.api.ActivationInfo;
import org.castellan.ui.authorization.ActivationTable;
import org.castellan.ui.table.DataTable;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;

/** What a repair binds to the machine anew, and whether it needs one. */
final class RepairPage extends StepPage {

	private static final int ROWS_HEIGHT = 180;

	private DataTable<ActivationInfo> table;

	RepairPage(AuthorizationWizard wizard) {
		super(wizard, Step.REPAIR, Messages.RepairPage_title, Messages.RepairPage_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = area(parent, 1);
		sentence(area, Messages.RepairPage_note, 1, 0);
		table = ActivationTable.create(area, Keys.REPAIR_ROWS, wizard().times());
		GridDataFactory.fillDefaults().grab(true, true).hint(WRAP, ROWS_HEIGHT).applyTo(table.frame());
		setPageComplete(false);
	}

	@Override
	void show() {
		table.setRows(model().status().activations());
		boolean any = !model().status().activations().isEmpty();
		if (!any) {
			setMessage(wizard().isLoaded() ? Messages.RepairPage_nothing : null);
		} else if (model().status().untrusted()) {
			setMessage(Messages.RepairPage_needed, IMessageProvider.WARNING);
		} else {
			setMessage(Messages.RepairPage_notNeeded, IMessageProvider.INFORMATION);
		}
		setErrorMessage(null);
		setPageComplete(any);
	}
}
