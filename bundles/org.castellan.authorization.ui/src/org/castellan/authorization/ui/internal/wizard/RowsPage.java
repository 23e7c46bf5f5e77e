// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.List;

import org.castellan.core.api.ActivationInfo;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.authorization.ActivationTable;
import org.castellan.ui.authorization.MaskedNumber;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** A page with what is authorized on the machine, row by row, each with a box to tick. */
abstract class RowsPage extends StepPage {

	private static final int HEIGHT = 220;
	private static final int SPACING = 16;

	private final List<String> titles;
	private ScrolledRows rows;

	/** @param columns the titles of the columns */
	RowsPage(AuthorizationWizard wizard, Step step, String title, String description, List<String> columns) {
		super(wizard, step, title, description);
		titles = List.copyOf(columns);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = area(parent, 1);
		createHead(area);
		rows = new ScrolledRows(area, HEIGHT, SPACING);
		setPageComplete(false);
	}

	/** What stands above the rows. */
	void createHead(Composite area) {
		// nothing, usually
	}

	/** Shows other rows than before; where there are none, no titles either. */
	@Override
	final void show() {
		int count = count();
		rows.begin(titles.size());
		if (count > 0) {
			rows.titles(titles);
		}
		for (int row = 0; row < count; row++) {
			createRow(rows.parent(), row);
		}
		rows.end();
		check();
	}

	/** How many rows there are. */
	abstract int count();

	abstract void createRow(Composite parent, int row);

	/** Says whether what is ticked can be asked for. */
	void check() {
		tell(model().originProblem().stream().toList(), model().licenses() > 0);
	}

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
