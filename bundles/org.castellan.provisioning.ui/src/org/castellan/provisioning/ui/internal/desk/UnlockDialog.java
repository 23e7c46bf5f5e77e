// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.desk;

import java.util.Optional;

import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;
import org.castellan.provisioning.ui.Keys;
import org.castellan.ui.WidgetKey;
import org.castellan.ui.jobs.Background;
import org.castellan.ui.jobs.JobRequest;
import org.castellan.ui.jobs.Outcome;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Asks for a password and tries it: that of the publisher's key, or that of the user at the records' server. */
public final class UnlockDialog extends TitleAreaDialog {

	private static final int WIDTH = 320;

	private final What what;
	private final Attempt attempt;
	private Text field;

	/** What is unlocked, in words. */
	private record What(String title, String message, String act, String job) {
	}

	/** Tries a password; may block. */
	private interface Attempt {
		void unlock(char[] password) throws ProblemException;
	}

	private UnlockDialog(Shell parent, What what, Attempt attempt) {
		super(parent);
		this.what = what;
		this.attempt = attempt;
		setHelpAvailable(false);
	}

	/** The key: the unlocked one, or after the password; empty if the person does not want to. */
	public static Optional<PublisherKey> key(Shell parent, ProvisioningDesk desk) {
		if (desk.key().isEmpty()) {
			new UnlockDialog(parent,
					new What(Messages.Unlock_title, Messages.Unlock_message, Messages.Unlock_act, Messages.Unlock_job),
					desk::unlock).open();
		}
		return desk.key();
	}

	/** Opens the records at a server that wants a password; all parts of the window hear of it. */
	public static void records(Shell parent, ProvisioningDesk desk) {
		new UnlockDialog(parent, new What(Messages.Unlock_recordsTitle, Messages.Unlock_recordsMessage,
				Messages.Unlock_recordsAct, Messages.Unlock_recordsJob), desk::unlockRecords).open();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(what.title());
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(what.title());
		setMessage(what.message());
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.Unlock_password);
		field = WidgetKey.set(new Text(area, SWT.BORDER | SWT.PASSWORD), Keys.UNLOCK_PASSWORD);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
		field.addModifyListener(event -> {
			setErrorMessage(null);
			getButton(IDialogConstants.OK_ID).setEnabled(!field.getText().isEmpty());
		});
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, what.act(), true).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		char[] password = field.getTextChars();
		getButton(IDialogConstants.OK_ID).setEnabled(false);
		Background.<Boolean>run(JobRequest.user(what.job(), Keys.ACT_JOBS), progress -> {
			attempt.unlock(password);
			return true;
		}, getShell(), this::tried);
	}

	private void tried(Outcome<Boolean> outcome) {
		switch (outcome) {
		case Outcome.Done<Boolean>(Boolean done) -> super.okPressed();
		case Outcome.Failed<Boolean>(Problem problem) -> {
			setErrorMessage(problem.message());
			field.selectAll();
			field.setFocus();
		}
		case Outcome.Cancelled<Boolean>() -> getButton(IDialogConstants.OK_ID).setEnabled(true);
		}
	}
}
