// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.List;

import org.castellan.authorization.ui.Keys;
import org.castellan.core.api.ActivationInfo;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** What a repair binds to the machine anew, all or some of it, and whether it needs one. */
final class RepairPage extends RowsPage {

	private static final List<String> TITLES = List.of(Messages.Activation_what, Messages.Activation_number,
			Messages.Activation_held, "");

	RepairPage(AuthorizationWizard wizard) {
		super(wizard, Step.REPAIR, Messages.RepairPage_title, Messages.RepairPage_description, TITLES);
	}

	@Override
	void createHead(Composite area) {
		sentence(area, Messages.RepairPage_note, 1, 0);
	}

	@Override
	int count() {
		return model().held().repairs().size();
	}

	@Override
	void createRow(Composite rows, int row) {
		RepairEntry entry = model().held().repairs().get(row);
		ActivationInfo activation = entry.activation();
		Button chosen = box(rows, Keys.REPAIR_ROW + row, activation);
		chosen.setSelection(entry.chosen());
		label(rows, Integer.toString(entry.total()), SWT.END);
		label(rows, remark(activation), SWT.BEGINNING);
		chosen.addListener(SWT.Selection, event -> {
			model().held().repair(row, chosen.getSelection());
			check();
		});
	}

	private static String remark(ActivationInfo activation) {
		if (!activation.trusted()) {
			return Messages.RepairPage_broken;
		}
		return activation.from().isEmpty() ? "" : Messages.Activation_fromServer;
	}

	@Override
	void check() {
		super.check();
		if (model().originProblem().isPresent()) {
			return;
		}
		if (model().held().repairs().isEmpty()) {
			setMessage(wizard().isLoaded() ? Messages.RepairPage_nothing : null);
		} else if (model().held().status().untrusted()) {
			setMessage(Messages.RepairPage_needed, IMessageProvider.WARNING);
		} else {
			setMessage(Messages.RepairPage_notNeeded, IMessageProvider.INFORMATION);
		}
	}
}
