// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.add;

import java.util.Optional;

import org.castellan.admin.ui.Keys;
import org.castellan.crypto.AccessToken;
import org.castellan.ui.ActPage;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The admin credential, for those who have it; without it the server can be looked at and not changed. */
final class CredentialPage extends ActPage {

	private static final int WRAP = 460;

	private final AddServerWizard wizard;

	CredentialPage(AddServerWizard wizard) {
		super("credential");
		this.wizard = wizard;
		setTitle(Messages.CredentialPage_title);
		setDescription(Messages.CredentialPage_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(8, 8).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.CredentialPage_credential);
		Text field = WidgetKey.set(new Text(area, SWT.BORDER | SWT.PASSWORD), Keys.ADD_CREDENTIAL);
		field.addModifyListener(event -> check(field.getText()));
		GridDataFactory.fillDefaults().grab(true, false).applyTo(field);
		Label hint = new Label(area, SWT.WRAP);
		hint.setText(Messages.CredentialPage_hint);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(hint);
		setControl(area);
	}

	private void check(String text) {
		try {
			wizard.model().chooseCredential(text.isBlank() ? Optional.empty() : Optional.of(AccessToken.parse(text)));
			setErrorMessage(null);
			setPageComplete(true);
		} catch (IllegalArgumentException e) {
			setErrorMessage(Messages.CredentialPage_form);
			setPageComplete(false);
		}
	}
}
