// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.setup;

import java.util.function.Consumer;

import org.castellan.provisioning.ui.Keys;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Whose key signs: one that is there is opened with its password, else one is made. */
final class KeyPage extends WizardPage {

	private static final int WIDTH = 360;

	private final SetupModel model;
	private Text name;
	private Text password;
	private Text repeated;

	KeyPage(SetupModel model) {
		super("key");
		this.model = model;
		setTitle(Messages.Key_title);
		setDescription(Messages.Key_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(area);
		Text folder = field(area, SWT.NONE, Keys.SETUP_KEY_FOLDER, Messages.Key_folder, 1,
				text -> model.setKeyFolder(text.getText()));
		Button browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.Setup_browse);
		browse.addListener(SWT.Selection, event -> FolderChoice.ask(getShell(), folder));
		name = field(area, SWT.NONE, Keys.SETUP_KEY_NAME, Messages.Key_name, 2, text -> model.setKeyName(text.getText()));
		password = field(area, SWT.PASSWORD, Keys.SETUP_PASSWORD, Messages.Key_password, 2,
				text -> model.setPassword(text.getTextChars()));
		repeated = field(area, SWT.PASSWORD, Keys.SETUP_REPEATED, Messages.Key_repeated, 2,
				text -> model.setRepeated(text.getTextChars()));
		setControl(area);
		name.setText(model.keyName());
		folder.setText(model.keyFolder());
		setErrorMessage(null);
	}

	private Text field(Composite area, int style, String key, String label, int span, Consumer<Text> told) {
		new Label(area, SWT.NONE).setText(label);
		Text text = WidgetKey.set(new Text(area, SWT.BORDER | style), key);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).span(span, 1)
				.align(SWT.FILL, SWT.CENTER).applyTo(text);
		text.addModifyListener(event -> {
			told.accept(text);
			check();
		});
		return text;
	}

	private void check() {
		if (repeated == null) {
			return;
		}
		boolean made = model.isNewKey();
		name.setEnabled(made);
		repeated.setEnabled(made);
		setMessage(made ? Messages.Key_willBeMade : Messages.Key_isThere, IMessageProvider.INFORMATION);
		setErrorMessage(password.getText().isEmpty() ? null : model.keyProblem().orElse(null));
		setPageComplete(model.keyProblem().isEmpty());
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			(name.isEnabled() && name.getText().isEmpty() ? name : password).setFocus();
		}
	}
}
