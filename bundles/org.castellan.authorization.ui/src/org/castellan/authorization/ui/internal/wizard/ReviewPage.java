// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.List;
import java.util.Optional;

import org.castellan.authorization.ui.Keys;
import org.castellan.core.problem.Problem;
import org.castellan.ui.AccessibleName;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.image.Icon;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.DataTable;
import org.castellan.ui.table.ProblemTable;
import org.castellan.ui.table.RowLook;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What is in the file and what is wrong with it, before anything is applied. */
final class ReviewPage extends StepPage {

	/** Room for titles and numbers as a rule has them. */
	private static final int WIDTH = 660;
	private static final int ROWS_HEIGHT = 130;

	private DataTable<ReviewRow> features;
	private DataTable<Problem> problems;
	private Label problemsTitle;

	ReviewPage(AuthorizationWizard wizard) {
		super(wizard, Step.REVIEW, Messages.ReviewPage_title, Messages.ReviewPage_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = area(parent, 1);
		features = new DataTable<>(area, Keys.REVIEW_FEATURES, columns(), row -> row, new RowLook<>() {
			@Override
			public Optional<Icon> icon(ReviewRow row, int column) {
				return column == 0 ? Optional.of(Icon.FEATURE) : Optional.empty();
			}
		});
		AccessibleName.set(features.control(), Messages.ReviewPage_features);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, ROWS_HEIGHT).applyTo(features.frame());
		problemsTitle = WidgetKey.set(new Label(area, SWT.NONE), Keys.REVIEW_SUMMARY);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(problemsTitle);
		problems = ProblemTable.create(area, Keys.REVIEW_PROBLEMS);
		GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, ROWS_HEIGHT).applyTo(problems.frame());
	}

	private static List<Column<ReviewRow>> columns() {
		return List.of(Column.text("feature", Messages.ReviewPage_feature, 32, ReviewRow::what),
				Column.text("version", Messages.ReviewPage_version, 16, ReviewRow::detail),
				Column.<ReviewRow>number("number", Messages.ReviewPage_number, 14, row -> row.count() < 0 ? null : row.count())
						.showing(ReviewRow::countText),
				Column.text("expires", Messages.ReviewPage_expires, 18, ReviewRow::until));
	}

	/** Shows what the machine said last. */
	@Override
	void show() {
		Review review = model().received().review().orElseThrow();
		features.setRows(review.rows());
		problems.setRows(review.problems());
		problems.frame().setVisible(!review.problems().isEmpty());
		problemsTitle.setText(review.problems().isEmpty() ? Messages.ReviewPage_noProblems
				: NLS.bind(Messages.ReviewPage_problems, review.problems().size()));
		setErrorMessage(review.isRefused() ? Messages.ReviewPage_refused : null);
		setMessage(review.problems().isEmpty() || review.isRefused() ? null : Messages.ReviewPage_warnings,
				IMessageProvider.WARNING);
		setPageComplete(model().received().canApply());
	}

	@Override
	protected Optional<String> act() {
		return model().received().review().map(review -> Acts.label(review.kind()));
	}
}
