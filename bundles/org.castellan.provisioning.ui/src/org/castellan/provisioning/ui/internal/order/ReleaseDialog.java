// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.order;

import org.castellan.authority.order.Activation;
import org.castellan.provisioning.ui.Keys;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** Says what releasing a machine risks, and asks why it is done: the audit keeps the reason. */
final class ReleaseDialog extends TitleAreaDialog {

	private static final int WIDTH = 420;

	private final Activation activation;
	private Text field;
	private String reason = "";

	ReleaseDialog(Shell parent, Activation activation) {
		super(parent);
		this.activation = activation;
		setHelpAvailable(false);
	}

	String reason() {
		return reason;
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Release_title);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(NLS.bind(Messages.Release_question, ReleaseLostMachine.machine(activation)));
		setMessage(Messages.Release_risk, IMessageProvider.WARNING);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(8, 8).applyTo(area);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		Label what = new Label(area, SWT.WRAP);
		what.setText(NLS.bind(Messages.Release_what, new Object[] { activation.count(), activation.feature().title(),
				activation.hostId(), activation.order() }));
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(what);
		new Label(area, SWT.NONE).setText(Messages.Release_reason);
		field = WidgetKey.set(new Text(area, SWT.BORDER), Keys.RELEASE_REASON);
		field.setMessage(Messages.Release_example);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).applyTo(field);
		field.addModifyListener(event -> {
			reason = field.getText().strip();
			getButton(IDialogConstants.OK_ID).setEnabled(!reason.isEmpty());
		});
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.OK_ID, Messages.Release_act, false).setEnabled(false);
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, true);
	}
}
