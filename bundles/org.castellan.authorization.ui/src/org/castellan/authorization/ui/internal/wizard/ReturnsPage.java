// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.List;

import org.castellan.authorization.ui.Keys;
import org.castellan.core.api.ActivationInfo;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.authorization.ActivationTable;
import org.castellan.ui.authorization.MaskedNumber;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;

/** What is authorized, row by row, and how many licences of each are given back. */
final class ReturnsPage extends StepPage {

	private static final int HEIGHT = 220;
	private static final int COLUMNS = 5;

	private ScrolledComposite scrolled;
	private Composite rows;

	ReturnsPage(AuthorizationWizard wizard) {
		super(wizard, Step.RETURNS, Messages.ReturnsPage_title, Messages.ReturnsPage_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = area(parent, 1);
		scrolled = new ScrolledComposite(area, SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(WRAP, HEIGHT).applyTo(scrolled);
		scrolled.setExpandHorizontal(true);
		scrolled.setShowFocusedControl(true);
		rows = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(16, 6).applyTo(rows);
		scrolled.setContent(rows);
		setPageComplete(false);
	}

	@Override
	void show() {
		for (Control old : rows.getChildren()) {
			old.dispose();
		}
		List<ReturnEntry> entries = model().returns();
		if (!entries.isEmpty()) {
			for (String title : List.of(Messages.Activation_what, Messages.Activation_number, Messages.Activation_held,
					Messages.ReturnsPage_count, "")) {
				new Label(rows, SWT.NONE).setText(title);
			}
		}
		for (int row = 0; row < entries.size(); row++) {
			createRow(row, entries.get(row));
		}
		rows.setSize(rows.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		rows.layout(true);
		check();
	}

	private void createRow(int row, ReturnEntry entry) {
		ActivationInfo activation = entry.activation();
		Button chosen = WidgetKey.set(new Button(rows, SWT.CHECK), Keys.DEAUTHORIZE_ROW + row);
		chosen.setText(ActivationTable.what(activation).replace("&", "&&"));
		chosen.setSelection(entry.isChosen());
		chosen.setEnabled(entry.isPossible());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(chosen);
		label(MaskedNumber.of(activation.number()), SWT.BEGINNING);
		label(Integer.toString(activation.held()), SWT.END);
		Spinner count = WidgetKey.set(new Spinner(rows, SWT.BORDER), Keys.DEAUTHORIZE_COUNT + row);
		count.setValues(entry.count(), 0, Math.max(1, activation.held()), 0, 1, 10);
		count.setEnabled(entry.isPossible());
		label(remark(entry), SWT.BEGINNING);
		chosen.addListener(SWT.Selection, event -> count.setSelection(chosen.getSelection() ? activation.held() : 0));
		count.addListener(SWT.Modify, event -> {
			chosen.setSelection(count.getSelection() > 0);
			giveBack(row, count.getSelection());
		});
	}

	private void label(String text, int alignment) {
		Label label = new Label(rows, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(alignment, SWT.CENTER).applyTo(label);
	}

	private static String remark(ReturnEntry entry) {
		ActivationInfo activation = entry.activation();
		if (!activation.returnable()) {
			return Messages.ReturnsPage_notReturnable;
		}
		if (activation.withheld() > 0) {
			return NLS.bind(Messages.ReturnsPage_withheld, activation.withheld());
		}
		return activation.lent() > 0 ? NLS.bind(Messages.ReturnsPage_lent, activation.lent()) : "";
	}

	private void giveBack(int row, int count) {
		model().giveBack(row, count);
		check();
	}

	private void check() {
		boolean any = model().returns().stream().anyMatch(ReturnEntry::isPossible);
		setMessage(any || !wizard().isLoaded() ? null : Messages.ReturnsPage_nothing);
		setErrorMessage(null);
		setPageComplete(model().licenses() > 0);
	}
}
