// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.authorize;

import java.util.List;
import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.core.api.AuthorizationInfo.AuthorizedFeature;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.problem.Problem;
import org.castellan.ui.ActPage;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.image.Icon;
import org.castellan.ui.table.Column;
import org.castellan.ui.table.DataTable;
import org.castellan.ui.table.ProblemTable;
import org.castellan.ui.table.RowLook;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;

/** What is in the file and what is wrong with it, before anything is applied. */
final class ReviewPage extends ActPage {

	private static final int ROWS_HEIGHT = 130;

	private final AuthorizeWizard wizard;
	private DataTable<AuthorizedFeature> features;
	private DataTable<Problem> problems;
	private Label problemsTitle;

	ReviewPage(AuthorizeWizard wizard) {
		super("review");
		this.wizard = wizard;
		setTitle(Messages.ReviewPage_title);
		setDescription(Messages.ReviewPage_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(area);
		features = new DataTable<>(area, Keys.REVIEW_FEATURES, columns(), feature -> feature, new RowLook<>() {
			@Override
			public Optional<Icon> icon(AuthorizedFeature row, int column) {
				return column == 0 ? Optional.of(Icon.FEATURE) : Optional.empty();
			}
		});
		GridDataFactory.fillDefaults().grab(true, true).hint(560, ROWS_HEIGHT).applyTo(features.frame());
		problemsTitle = WidgetKey.set(new Label(area, SWT.NONE), Keys.REVIEW_SUMMARY);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(problemsTitle);
		problems = ProblemTable.create(area, Keys.REVIEW_PROBLEMS);
		GridDataFactory.fillDefaults().grab(true, true).hint(560, ROWS_HEIGHT).applyTo(problems.frame());
		setControl(area);
	}

	private static List<Column<AuthorizedFeature>> columns() {
		return List.of(Column.text("feature", Messages.ReviewPage_feature, 24, AuthorizedFeature::name),
				Column.text("version", Messages.ReviewPage_version, 8, AuthorizedFeature::version),
				Column.<AuthorizedFeature>number("number", Messages.ReviewPage_number, 8,
						feature -> feature.count() < 0 ? null : feature.count())
						.showing(feature -> feature.count() < 0 ? Messages.ReviewPage_uncounted
								: Integer.toString(feature.count())),
				Column.text("expires", Messages.ReviewPage_expires, 12, AuthorizedFeature::expires));
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			show();
		}
		super.setVisible(visible);
	}

	/** Shows what the server said last. */
	void show() {
		AuthorizationResult result = wizard.model().review().orElseThrow();
		features.setRows(result.features());
		problems.setRows(result.problems());
		problems.frame().setVisible(!result.problems().isEmpty());
		boolean hasErrors = result.problems().stream().anyMatch(Problem::isError);
		problemsTitle.setText(result.problems().isEmpty() ? Messages.ReviewPage_noProblems
				: NLS.bind(Messages.ReviewPage_problems, result.problems().size()));
		setErrorMessage(hasErrors ? Messages.ReviewPage_refused : null);
		setMessage(result.problems().isEmpty() || hasErrors ? null : Messages.ReviewPage_warnings, IMessageProvider.WARNING);
		setPageComplete(!hasErrors);
	}
}
