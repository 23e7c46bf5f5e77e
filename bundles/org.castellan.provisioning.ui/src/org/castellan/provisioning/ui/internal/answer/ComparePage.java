// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.answer;

import java.util.List;
import java.util.Optional;

import org.castellan.authority.activation.ReviewedItem;
import org.castellan.provisioning.ui.Keys;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.FactList;
import org.castellan.ui.Heading;
import org.castellan.ui.TimeText;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.image.Icon;
import org.castellan.ui.image.Images;
import org.castellan.ui.table.DataTable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/**
 * What is asked at the left, what is allowed at the right, number by number below; each difference wants a tick before the
 * response can be written.
 */
final class ComparePage extends WizardPage {

	private static final int WIDTH = 760;
	private static final int LINES_HEIGHT = 110;
	private static final int DIFFERENCES_HEIGHT = 96;
	private static final int HALF_WIDTH = 340;

	private final AnswerModel model;
	private final CompareText words = new CompareText(TimeText.here());
	private FactList asked;
	private FactList allowed;
	private DataTable<ReviewedItem> lines;
	private Label title;
	private ScrolledComposite scrolled;
	private Text response;

	ComparePage(AnswerWizard wizard) {
		super("compare");
		model = wizard.model();
		setTitle(Messages.Compare_title);
		setDescription(Messages.Compare_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 6).spacing(8, 4).applyTo(area);
		Composite halves = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(24, 4).applyTo(halves);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(halves);
		asked = half(halves, Messages.Compare_asked, Keys.ANSWER_FACTS + ".asked");
		allowed = half(halves, Messages.Compare_allowed, Keys.ANSWER_FACTS + ".allowed");
		lines = words.table(area);
		AccessibleName.set(lines.control(), Messages.Compare_title);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, LINES_HEIGHT).applyTo(lines.frame());
		asked.show(words.asked(Optional.empty()));
		allowed.show(words.allowed(Optional.empty()));
		title = Heading.add(area, Messages.Compare_noDifferences, 1);
		scrolled = new ScrolledComposite(area, SWT.V_SCROLL);
		scrolled.setExpandHorizontal(true);
		scrolled.setExpandVertical(true);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, DIFFERENCES_HEIGHT).applyTo(scrolled);
		createResponse(area);
		setControl(area);
		setPageComplete(false);
	}

	private static FactList half(Composite halves, String title, String key) {
		Composite half = new Composite(halves, SWT.NONE);
		GridLayoutFactory.fillDefaults().applyTo(half);
		GridDataFactory.fillDefaults().grab(true, false).hint(HALF_WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.BEGINNING)
				.applyTo(half);
		Heading.add(half, title, 1);
		FactList facts = new FactList(half, key);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(facts.control());
		return facts;
	}

	private void createResponse(Composite area) {
		Composite row = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).indent(0, 6).applyTo(row);
		new Label(row, SWT.NONE).setText(Messages.Compare_response);
		response = WidgetKey.set(new Text(row, SWT.BORDER), Keys.ANSWER_RESPONSE);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(response);
		response.addModifyListener(event -> {
			model.setResponse(response.getText());
			check();
		});
		Button browse = new Button(row, SWT.PUSH);
		browse.setText(Messages.Compare_browse);
		browse.addListener(SWT.Selection, event -> {
			String chosen = new FileDialog(getShell(), SWT.SAVE).open();
			if (chosen != null) {
				response.setText(chosen);
			}
		});
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			show();
		}
		super.setVisible(visible);
	}

	private void show() {
		asked.show(words.asked(Optional.of(model.reviewed())));
		allowed.show(words.allowed(Optional.of(model.reviewed())));
		lines.setRows(model.reviewed().review().items());
		title.setText(model.differences().isEmpty() ? Messages.Compare_noDifferences
				: NLS.bind(Messages.Compare_differences, model.differences().size()));
		showDifferences(model.differences());
		response.setText(model.response());
		response.setEnabled(model.isAnswerable());
		((Composite) getControl()).layout(true, true);
		check();
	}

	private void showDifferences(List<Difference> differences) {
		Control old = scrolled.getContent();
		if (old != null) {
			old.dispose();
		}
		Composite rows = new Composite(scrolled, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(6, 4).applyTo(rows);
		Images images = new Images(rows);
		for (int i = 0; i < differences.size(); i++) {
			row(rows, images, i, differences.get(i));
		}
		scrolled.setContent(rows);
		scrolled.setMinSize(rows.computeSize(WIDTH, SWT.DEFAULT));
	}

	private void row(Composite rows, Images images, int number, Difference difference) {
		Label mark = new Label(rows, SWT.NONE);
		mark.setImage(images.get(difference.refused() ? Icon.ERROR : Icon.WARNING));
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(mark);
		Button tick = WidgetKey.set(new Button(rows, SWT.CHECK), Keys.ANSWER_TICK + number);
		AccessibleName.set(tick, difference.text());
		tick.setEnabled(!difference.refused() && model.isAnswerable());
		tick.setToolTipText(difference.refused() ? Messages.Compare_cannotTick : Messages.Compare_tick);
		tick.addListener(SWT.Selection, event -> {
			model.tick(difference, tick.getSelection());
			check();
		});
		GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.BEGINNING).applyTo(tick);
		Label text = WidgetKey.set(new Label(rows, SWT.WRAP), Keys.ANSWER_DIFFERENCE + number);
		text.setText(difference.text());
		GridDataFactory.fillDefaults().grab(true, false).hint(HALF_WIDTH, SWT.DEFAULT).applyTo(text);
	}

	private void check() {
		setErrorMessage(
				model.isAnswerable() ? model.responseProblem().orElse(null) : Messages.Compare_refused);
		setMessage(message(), model.reviewed().review().answered() ? INFORMATION : model.open() > 0 ? WARNING : NONE);
		setPageComplete(model.canWrite());
	}

	private String message() {
		if (model.reviewed().review().answered()) {
			return Messages.Compare_again;
		}
		return model.open() > 0 ? NLS.bind(Messages.Compare_open, model.open()) : Messages.Compare_description;
	}
}
