// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.List;

import org.castellan.authorization.ui.Keys;
import org.castellan.core.api.ActivationInfo;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.authorization.ActivationTable;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Spinner;

/** What is authorized, row by row, and how many licences of each are given back. */
final class ReturnsPage extends RowsPage {

	private static final List<String> TITLES = List.of(Messages.Activation_what, Messages.Activation_number,
			Messages.Activation_held, Messages.ReturnsPage_count, "");

	ReturnsPage(AuthorizationWizard wizard) {
		super(wizard, Step.RETURNS, Messages.ReturnsPage_title, Messages.ReturnsPage_description, TITLES);
	}

	@Override
	int count() {
		return model().held().returns().size();
	}

	@Override
	void createRow(Composite rows, int row) {
		ReturnEntry entry = model().held().returns().get(row);
		ActivationInfo activation = entry.activation();
		Button chosen = box(rows, Keys.DEAUTHORIZE_ROW + row, activation);
		chosen.setSelection(entry.isChosen());
		chosen.setEnabled(entry.isPossible());
		label(rows, Integer.toString(activation.held()), SWT.END);
		Spinner count = WidgetKey.set(new Spinner(rows, SWT.BORDER), Keys.DEAUTHORIZE_COUNT + row);
		AccessibleName.set(count, NLS.bind(Messages.ReturnsPage_countOf, ActivationTable.what(activation)));
		count.setValues(entry.count(), 0, Math.max(1, activation.held()), 0, 1, 10);
		count.setEnabled(entry.isPossible());
		label(rows, remark(entry), SWT.BEGINNING);
		chosen.addListener(SWT.Selection, event -> count.setSelection(chosen.getSelection() ? activation.held() : 0));
		count.addListener(SWT.Modify, event -> {
			chosen.setSelection(count.getSelection() > 0);
			giveBack(row, count.getSelection());
		});
	}

	private static String remark(ReturnEntry entry) {
		ActivationInfo activation = entry.activation();
		if (!activation.returnable()) {
			return Messages.ReturnsPage_notReturnable;
		}
		if (activation.withheld() > 0) {
			return NLS.bind(Messages.ReturnsPage_withheld, activation.withheld());
		}
		if (activation.lent() > 0) {
			return NLS.bind(Messages.ReturnsPage_lent, activation.lent());
		}
		return activation.from().isEmpty() ? "" : Messages.Activation_fromServer;
	}

	private void giveBack(int row, int count) {
		model().held().giveBack(row, count);
		check();
	}

	@Override
	void check() {
		super.check();
		if (wizard().isLoaded() && model().held().returns().stream().noneMatch(ReturnEntry::isPossible)) {
			setMessage(Messages.ReturnsPage_nothing);
		}
	}
}
