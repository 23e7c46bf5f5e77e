// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.List;

import org.castellan.core.api.ActivationInfo;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.authorization.ActivationTable;
import org.castellan.ui.authorization.MaskedNumber;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** A page with what is authorized on the machine, row by row, each with a box to tick. */
abstract class RowsPage extends StepPage {

	private static final int HEIGHT = 220;

	private ScrolledComposite scrolled;
	private Composite rows;

	RowsPage(AuthorizationWizard wizard, Step step, String title, String description) {
		super(wizard, step, title, description);
	}

	/** Makes room for the rows. */
	final void createRows(Composite area, int columns) {
		scrolled = new ScrolledComposite(area, SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(WRAP, HEIGHT).applyTo(scrolled);
		scrolled.setExpandHorizontal(true);
		scrolled.setShowFocusedControl(true);
		rows = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(16, 6).applyTo(rows);
		scrolled.setContent(rows);
		setPageComplete(false);
	}

	/** Shows other rows than before; where there are none, no titles either. */
	final void showRows(List<String> titles, int count) {
		for (Control old : rows.getChildren()) {
			old.dispose();
		}
		if (count > 0) {
			titles.forEach(title -> new Label(rows, SWT.NONE).setText(title));
		}
		for (int row = 0; row < count; row++) {
			createRow(rows, row);
		}
		rows.setSize(rows.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		rows.layout(true);
	}

	abstract void createRow(Composite parent, int row);

	/** The box, with what the row is about, and beside it the number. */
	static Button box(Composite parent, String key, ActivationInfo activation) {
		Button box = WidgetKey.set(new Button(parent, SWT.CHECK), key);
		box.setText(ActivationTable.what(activation).replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(box);
		label(parent, MaskedNumber.of(activation.number()), SWT.BEGINNING);
		return box;
	}

	static void label(Composite parent, String text, int alignment) {
		Label label = new Label(parent, SWT.NONE);
		label.setText(text);
		GridDataFactory.fillDefaults().align(alignment, SWT.CENTER).applyTo(label);
	}

	/** The first box that can be ticked, not a button of the wizard. */
	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			rows.setFocus();
		}
	}
}
