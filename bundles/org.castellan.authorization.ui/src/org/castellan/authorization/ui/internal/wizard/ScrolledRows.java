// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** Rows of widgets on a page, under their titles; scrolled where there are more than the page has room for. */
final class ScrolledRows {

	private static final int ROW_SPACING = 6;

	private final Composite rows;
	private final int spacing;

	/**
	 * @param height  of what can be seen at once, in pixels
	 * @param spacing between two columns, in pixels
	 */
	ScrolledRows(Composite area, int height, int spacing) {
		this.spacing = spacing;
		ScrolledComposite scrolled = new ScrolledComposite(area, SWT.V_SCROLL);
		GridDataFactory.fillDefaults().grab(true, true).hint(StepPage.WRAP, height).applyTo(scrolled);
		scrolled.setExpandHorizontal(true);
		scrolled.setShowFocusedControl(true);
		rows = new Composite(scrolled, SWT.NONE);
		scrolled.setContent(rows);
	}

	/** Where the widgets of the rows belong. */
	Composite parent() {
		return rows;
	}

	/** Begins anew, with other columns; the caller fills the rows in and ends with {@link #end}. */
	void begin(int columns) {
		for (Control old : rows.getChildren()) {
			old.dispose();
		}
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(spacing, ROW_SPACING).applyTo(rows);
	}

	/** The titles of the columns, above the first row. */
	void titles(List<String> titles) {
		titles.forEach(title -> new Label(rows, SWT.NONE).setText(title));
	}

	/** Shows what was filled in. */
	void end() {
		rows.setSize(rows.computeSize(SWT.DEFAULT, SWT.DEFAULT));
		rows.layout(true);
	}

	/** The first widget of them that takes it gets the focus. */
	void setFocus() {
		rows.setFocus();
	}
}
