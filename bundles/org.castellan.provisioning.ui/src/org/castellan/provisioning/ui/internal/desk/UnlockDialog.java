// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.desk;

import java.util.Optional;

import org.castellan.core.problem.Problem;
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

/** Asks for the password of the publisher's key, and tries it. */
public final class UnlockDialog extends TitleAreaDialog {

	private static final int WIDTH = 320;

	private final ProvisioningDesk desk;
	private Text field;

	private UnlockDialog(Shell parent, ProvisioningDesk desk) {
		super(parent);
		this.desk = desk;
		setHelpAvailable(false);
	}

	/** The key: the unlocked one, or after the password; empty if the person does not want to. */
	public static Optional<PublisherKey> key(Shell parent, ProvisioningDesk desk) {
		if (desk.key().isEmpty()) {
			new UnlockDialog(parent, desk).open();
		}
		return desk.key();
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Unlock_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.Unlock_title);
		setMessage(Messages.Unlock_message);
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
		createButton(parent, IDialogConstants.OK_ID, Messages.Unlock_act, true).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
	}

	@Override
	protected void okPressed() {
		char[] password = field.getTextChars();
		getButton(IDialogConstants.OK_ID).setEnabled(false);
		Background.<PublisherKey>run(JobRequest.user(Messages.Unlock_job, Keys.ACT_JOBS), progress -> desk.unlock(password),
				getShell(), this::tried);
	}

	private void tried(Outcome<PublisherKey> outcome) {
		switch (outcome) {
		case Outcome.Done<PublisherKey>(PublisherKey key) -> super.okPressed();
		case Outcome.Failed<PublisherKey>(Problem problem) -> {
			setErrorMessage(problem.message());
			field.selectAll();
			field.setFocus();
		}
		case Outcome.Cancelled<PublisherKey>() -> getButton(IDialogConstants.OK_ID).setEnabled(true);
		}
	}
}
