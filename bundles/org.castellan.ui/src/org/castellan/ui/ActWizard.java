// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import java.util.Objects;
import java.util.function.Consumer;

import org.castellan.core.problem.Problem;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Outcome;
import org.castellan.ui.jobs.Task;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;

/**
 * A wizard whose Finish names the act ("Authorize"), does it in the background with a way out, and ends on a page that
 * says what was done and what to do next. A failure keeps the wizard open with everything typed; its problem is the
 * page's message.
 */
public abstract class ActWizard extends Wizard {

	/** The sentence of the last page, for tests. */
	public static final String KEY_DONE = "wizard.done";

	/** What is going on while it is waited for, for tests. */
	public static final String KEY_WORK = "wizard.work";

	private static final int WRAP = 420;

	private final String title;
	private final String act;
	private @Nullable DonePage done;
	private @Nullable ActDialog dialog;
	private @Nullable Job running;
	private boolean closed;

	/** @param act the label of Finish, for example {@code Authorize} */
	protected ActWizard(String title, String act) {
		this.title = title;
		this.act = act;
	}

	@Override
	public String getWindowTitle() {
		return title;
	}

	@Override
	public boolean needsProgressMonitor() {
		return true;
	}

	/** Opens the wizard and answers whether the act was done. */
	public boolean open(Shell parent) {
		dialog = new ActDialog(parent);
		dialog.open();
		return done != null || closed;
	}

	/** Starts the act; ends in {@link #done}, {@link #close} or {@link #failed}. */
	protected abstract void act();

	/** Work of a page or of Finish: shows progress in the wizard, never blocks it, and can be cancelled by closing it. */
	public final <T> void run(JobRequest request, Task<T> task, Consumer<T> told) {
		ActDialog shown = Objects.requireNonNull(dialog);
		if (getContainer().getCurrentPage() instanceof WizardPage page) {
			page.setErrorMessage(null);
		}
		running = Background.run(request, task, shown.getShell(), outcome -> {
			running = null;
			shown.showWork();
			switch (outcome) {
			case Outcome.Done<T>(T value) -> told.accept(value);
			case Outcome.Failed<T>(Problem problem) -> failed(problem);
			case Outcome.Cancelled<T>() -> cancelled();
			}
		});
		shown.showWork();
	}

	/** Work was stopped by {@link #cancelWork}; the page stands as it was. */
	protected void cancelled() {
		// the person knows
	}

	/** Stops the work that runs, and keeps the wizard open. Answers whether any ran. */
	protected final boolean cancelWork() {
		Job work = running;
		if (work != null) {
			work.cancel();
		}
		return work != null;
	}

	/** Says on the page in front what went wrong. */
	protected final void failed(Problem problem) {
		switch (getContainer().getCurrentPage()) {
		case ActPage page -> page.tell(problem);
		case WizardPage page -> page.setErrorMessage(problem.message());
		default -> throw new IllegalStateException(problem.message());
		}
	}

	/** Ends the wizard on a page that says what was done, whether Finish was pressed or Next. */
	protected final void done(String title, String sentence) {
		done = new DonePage(title, sentence);
		done.setWizard(this);
		getContainer().showPage(done);
	}

	/** Ends the wizard without a last page, where what was done shows by itself. */
	protected final void close() {
		closed = true;
		Objects.requireNonNull(dialog).close();
	}

	/** Whether the act was done: closing loses nothing any more. */
	protected final boolean isDone() {
		return done != null || closed;
	}

	@Override
	public final boolean performFinish() {
		if (done != null) {
			return true;
		}
		act();
		return false;
	}

	@Override
	public boolean canFinish() {
		return done != null || super.canFinish();
	}

	@Override
	public boolean performCancel() {
		cancelWork();
		return true;
	}

	private final class ActDialog extends WizardDialog {

		ActDialog(Shell parent) {
			super(parent, ActWizard.this);
			setHelpAvailable(false);
		}

		/** A page may have work to do before the next can be shown. */
		@Override
		protected void nextPressed() {
			if (getCurrentPage() instanceof ActPage page) {
				page.beforeNext(super::nextPressed);
			} else {
				super.nextPressed();
			}
		}

		@Override
		protected void createButtonsForButtonBar(Composite parent) {
			super.createButtonsForButtonBar(parent);
			getButton(IDialogConstants.FINISH_ID).setText(act);
			setButtonLayoutData(getButton(IDialogConstants.FINISH_ID));
		}

		void showWork() {
			// the platform shows it for work that it runs itself only
			if (getProgressMonitor() instanceof Control shown) {
				WidgetKey.set(shown, KEY_WORK).setVisible(running != null);
			}
			if (running == null) {
				getProgressMonitor().done();
			} else {
				getProgressMonitor().beginTask(running.getName(), IProgressMonitor.UNKNOWN);
			}
			updateButtons();
		}

		/** A page may name the act otherwise: of several ways through a wizard, one saves and another authorizes. */
		private String finish() {
			if (done != null) {
				return IDialogConstants.CLOSE_LABEL;
			}
			return getCurrentPage() instanceof ActPage page ? page.act().orElse(act) : act;
		}

		/** A page may say what Next leads to. */
		private String next() {
			return getCurrentPage() instanceof ActPage page ? page.next().orElse(IDialogConstants.NEXT_LABEL)
					: IDialogConstants.NEXT_LABEL;
		}

		@Override
		public void updateButtons() {
			super.updateButtons();
			Button finish = getButton(IDialogConstants.FINISH_ID);
			if (!finish.getText().equals(finish())) {
				finish.setText(finish());
				setButtonLayoutData(finish);
				finish.requestLayout();
			}
			if (running != null) {
				for (int id : new int[] { IDialogConstants.BACK_ID, IDialogConstants.NEXT_ID, IDialogConstants.FINISH_ID }) {
					Button button = getButton(id);
					if (button != null) {
						button.setEnabled(false);
					}
				}
			}
			Button next = getButton(IDialogConstants.NEXT_ID);
			if (next != null && !next.getText().equals(next())) {
				next.setText(next());
				setButtonLayoutData(next);
				next.requestLayout();
			}
			boolean over = done != null;
			getButton(IDialogConstants.CANCEL_ID).setVisible(!over);
			if (over) {
				getButton(IDialogConstants.BACK_ID).setEnabled(false);
			}
		}
	}

	/** A page to which there is no way back. */
	private static final class DonePage extends WizardPage {

		private final String sentence;

		DonePage(String title, String sentence) {
			super("done");
			this.sentence = sentence;
			setTitle(title);
		}

		@Override
		public void createControl(Composite parent) {
			Composite area = new Composite(parent, SWT.NONE);
			GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(area);
			Label text = WidgetKey.set(new Label(area, SWT.WRAP), KEY_DONE);
			text.setText(sentence);
			GridDataFactory.fillDefaults().grab(true, true).hint(WRAP, SWT.DEFAULT).applyTo(text);
			setControl(area);
		}

		@Override
		public @Nullable IWizardPage getPreviousPage() {
			return null;
		}
	}
}
