// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.ArrayList;
import java.util.List;

import org.castellan.authorization.TargetKind;
import org.castellan.authorization.ui.Keys;
import org.castellan.core.problem.Problem;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;

/** Authorization numbers to type, one a row; for a licence server each with the number of licences. */
final class NumbersPage extends StepPage {

	private static final int MOST = 1_000_000;
	private static final int NUMBER_WIDTH = 190;
	private static final int HEIGHT = 190;
	private static final int SPACING = 8;

	private final boolean extensions;
	private ScrolledRows rows;
	private Control last;

	private NumbersPage(AuthorizationWizard wizard, boolean extensions, String title, String description) {
		super(wizard, extensions ? Step.EXTENSIONS : Step.NUMBERS, title, description);
		this.extensions = extensions;
	}

	static NumbersPage products(AuthorizationWizard wizard) {
		boolean single = wizard.model().targetKind() == TargetKind.WORKSTATION;
		return new NumbersPage(wizard, false, Messages.NumbersPage_title,
				single ? Messages.NumbersPage_single : Messages.NumbersPage_server);
	}

	static NumbersPage extensions(AuthorizationWizard wizard) {
		return new NumbersPage(wizard, true, Messages.NumbersPage_extensions, Messages.NumbersPage_extensionsNote);
	}

	@Override
	public void createControl(Composite parent) {
		rows = new ScrolledRows(area(parent, 1), HEIGHT, SPACING);
	}

	/** Below the last row, or where the first would be. */
	private void createAdd(int columns) {
		Button add = WidgetKey.set(new Button(rows.parent(), SWT.PUSH), extensions ? Keys.EXTENSION_ADD : Keys.NUMBER_ADD);
		add.setText(extensions ? Messages.NumbersPage_addExtension : Messages.NumbersPage_add);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).span(columns, 1).applyTo(add);
		add.addListener(SWT.Selection, event -> add());
	}

	private NumberList list() {
		return extensions ? model().provisioning().extensions() : model().provisioning().numbers();
	}

	private boolean hasCounts() {
		return model().targetKind() == TargetKind.SERVER;
	}

	private boolean hasTitles() {
		return list().entries().stream().anyMatch(entry -> !entry.title().isEmpty());
	}

	@Override
	void show() {
		List<NumberEntry> entries = list().entries();
		List<String> titles = titles();
		rows.begin(titles.size());
		if (!entries.isEmpty()) {
			rows.titles(titles);
		}
		for (int row = 0; row < entries.size(); row++) {
			createRow(row, entries.get(row));
		}
		createAdd(titles.size());
		rows.end();
		check();
	}

	/** One a column; the last is that of the buttons. */
	private List<String> titles() {
		List<String> titles = new ArrayList<>();
		if (hasTitles()) {
			titles.add(Messages.NumbersPage_what);
		}
		titles.add(Messages.NumbersPage_number);
		if (hasCounts()) {
			titles.add(Messages.NumbersPage_count);
		}
		titles.add("");
		return titles;
	}

	private void createRow(int row, NumberEntry entry) {
		if (hasTitles()) {
			Label title = new Label(rows.parent(), SWT.NONE);
			title.setText(entry.title());
			GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(title);
		}
		Text number = WidgetKey.set(new Text(rows.parent(), SWT.BORDER), (extensions ? Keys.EXTENSION : Keys.NUMBER) + row);
		last = number;
		number.setText(entry.text());
		AccessibleName.set(number, NLS.bind(Messages.NumbersPage_numberOf, row + 1));
		number.setMessage(hasCounts() ? Messages.NumbersPage_hintServer : Messages.NumbersPage_hintSingle);
		GridDataFactory.fillDefaults().hint(NUMBER_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(number);
		number.addListener(SWT.Modify, event -> set(row, list().entries().get(row).withText(number.getText())));
		if (hasCounts()) {
			createCount(row, entry);
		}
		Button remove = new Button(rows.parent(), SWT.PUSH);
		remove.setText(Messages.NumbersPage_remove);
		remove.setToolTipText(NLS.bind(Messages.NumbersPage_removeTip, row + 1));
		remove.setVisible(extensions || list().entries().size() > 1);
		remove.addListener(SWT.Selection, event -> remove(row));
	}

	private void createCount(int row, NumberEntry entry) {
		Spinner count = WidgetKey.set(new Spinner(rows.parent(), SWT.BORDER), (extensions ? Keys.EXTENSION_COUNT : Keys.COUNT) + row);
		AccessibleName.set(count, NLS.bind(Messages.NumbersPage_countOf, row + 1));
		count.setValues(entry.count(), 1, MOST, 0, 1, 10);
		GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(count);
		count.addListener(SWT.Modify, event -> set(row, list().entries().get(row).withCount(count.getSelection())));
	}

	private void set(int row, NumberEntry entry) {
		list().set(row, entry);
		check();
	}

	private void add() {
		list().add(NumberEntry.EMPTY);
		show();
		last.setFocus();
	}

	private void remove(int row) {
		list().remove(row);
		show();
	}

	private void check() {
		ProvisioningModel provisioning = model().provisioning();
		List<Problem> problems = extensions ? provisioning.extensionProblems() : provisioning.numberProblems();
		tell(problems, extensions || !list().isEmpty());
		if (list().entries().stream().anyMatch(NumberEntry::isBegun)) {
			hush();
		}
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible && !list().entries().isEmpty()) {
			rows.setFocus();
		}
	}
}
