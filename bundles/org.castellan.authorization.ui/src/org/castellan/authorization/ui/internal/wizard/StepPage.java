// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.castellan.authorization.ui.Keys;
import org.castellan.core.problem.Problem;
import org.castellan.ui.ActPage;
import org.castellan.ui.ProblemStrip;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.jspecify.annotations.Nullable;

/** A page of the wizard: the journey says which one follows, or that Next has the request answered. */
abstract class StepPage extends ActPage {

	/** What a sentence may be wide. */
	static final int WRAP = 560;

	private static final int MARGIN = 12;
	private static final int SPACING = 8;
	/** Beside a label. */
	private static final int INDENTED = 140;

	private final AuthorizationWizard wizard;
	private final Step step;
	private @Nullable ProblemStrip problem;

	StepPage(AuthorizationWizard wizard, Step step, String title, String description) {
		super(step.name());
		this.wizard = wizard;
		this.step = step;
		setTitle(title);
		setDescription(description);
	}

	final AuthorizationWizard wizard() {
		return wizard;
	}

	final AuthorizationModel model() {
		return wizard.model();
	}

	final Step step() {
		return step;
	}

	/** Shows what the model knows now. */
	abstract void show();

	/** The page's area, with as many columns; below it there is room for what a problem has to say. */
	final Composite area(Composite parent, int columns) {
		Composite frame = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(MARGIN, MARGIN).spacing(0, SPACING).applyTo(frame);
		Composite area = new Composite(frame, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.fillDefaults().numColumns(columns).spacing(SPACING, SPACING).applyTo(area);
		problem = new ProblemStrip(frame, Keys.PROBLEM);
		setControl(frame);
		return area;
	}

	/** A text to be compared or copied, which lies on the page as a sentence does and not as a field to type into. */
	static Text shown(Composite parent, String key, int columns, int height) {
		Text text = WidgetKey.set(new Text(parent, SWT.WRAP | SWT.READ_ONLY | SWT.MULTI), key);
		text.setFont(JFaceResources.getTextFont());
		text.setBackground(parent.getBackground());
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(WRAP - INDENTED, height).applyTo(text);
		return text;
	}

	/** A sentence across the page. */
	static Label sentence(Composite parent, String text, int columns, int indent) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).span(columns, 1).hint(WRAP - indent, SWT.DEFAULT)
				.indent(indent, 0).applyTo(label);
		return label;
	}

	/** The first problem is the page's message; an error keeps the page from being left. */
	final void tell(List<Problem> problems, boolean complete) {
		setMessage(null);
		setErrorMessage(null);
		problems.stream().findFirst().ifPresent(this::tell);
		setPageComplete(complete && problems.stream().noneMatch(Problem::isError));
	}

	/** What happened is the page's message; why, and what to do now, has room below the page. */
	@Override
	protected final void tell(Problem told) {
		if (told.isError()) {
			setErrorMessage(told.what());
		} else {
			setMessage(told.what(), IMessageProvider.WARNING);
		}
		Objects.requireNonNull(problem).show(told.severity(), NLS.bind(Messages.StepPage_problem,
				new Object[] { told.why(), told.remedy(), told.code() }), Optional.empty());
	}

	/** Says nothing of a mistake as long as it may be none: while the first character is typed. */
	final void hush() {
		setErrorMessage(null);
	}

	@Override
	public final void setErrorMessage(@Nullable String message) {
		if (message == null && problem != null) {
			problem.hide();
		}
		super.setErrorMessage(message);
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			show();
		}
		super.setVisible(visible);
	}

	@Override
	protected void beforeNext(Runnable proceed) {
		if (wizard.journey().isAskedAfter(step)) {
			wizard.ask();
		} else {
			proceed.run();
		}
	}

	@Override
	public @Nullable IWizardPage getNextPage() {
		return wizard.journey().next(step).map(wizard::page).orElse(null);
	}

	/** Before the page that a wizard begins with there is none, also where others have pages there. */
	@Override
	public @Nullable IWizardPage getPreviousPage() {
		return step == wizard.journey().first() ? null : super.getPreviousPage();
	}

	@Override
	public boolean canFlipToNextPage() {
		return isPageComplete() && !Journey.isEnd(step);
	}
}
