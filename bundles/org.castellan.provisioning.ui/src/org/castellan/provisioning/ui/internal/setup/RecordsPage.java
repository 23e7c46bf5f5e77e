// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.setup;

import org.castellan.provisioning.ui.Keys;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Where the vendor's records lie. */
final class RecordsPage extends WizardPage {

	private static final int WIDTH = 360;
	private static final int INDENT = 20;

	private final SetupModel model;
	private Text folder;
	private Text url;
	private Text password;
	private Button browse;

	RecordsPage(SetupModel model) {
		super("records");
		this.model = model;
		setTitle(Messages.Records_title);
		setDescription(Messages.Records_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(3).margins(12, 12).spacing(8, 8).applyTo(area);
		createFolder(area);
		createServer(area);
		createExample(area);
		setControl(area);
		check();
	}

	private void createFolder(Composite area) {
		radio(area, Keys.SETUP_FOLDER_CHOSEN, Messages.Records_inFolder, true);
		folder = field(area, SWT.NONE, Keys.SETUP_FOLDER, Messages.Records_folder, model.folder());
		folder.addModifyListener(event -> {
			model.setFolder(folder.getText());
			check();
		});
		browse = new Button(area, SWT.PUSH);
		browse.setText(Messages.Setup_browse);
		browse.addListener(SWT.Selection, event -> FolderChoice.ask(getShell(), folder));
	}

	private void createServer(Composite area) {
		radio(area, Keys.SETUP_SERVER_CHOSEN, Messages.Records_onServer, false);
		url = field(area, SWT.NONE, Keys.SETUP_SERVER, Messages.Records_url, "");
		url.setMessage(Messages.Records_urlExample);
		url.addModifyListener(event -> {
			model.setUrl(url.getText());
			check();
		});
		new Label(area, SWT.NONE);
		password = field(area, SWT.PASSWORD, Keys.SETUP_SERVER_PASSWORD, Messages.Records_password, "");
		password.setToolTipText(Messages.Records_passwordTip);
		password.addModifyListener(event -> {
			model.setServerPassword(password.getTextChars());
			check();
		});
		new Label(area, SWT.NONE);
	}

	private void createExample(Composite area) {
		Button example = WidgetKey.set(new Button(area, SWT.CHECK), Keys.SETUP_EXAMPLE);
		example.setText(Messages.Records_example);
		example.setSelection(model.isExample());
		example.addListener(SWT.Selection, event -> model.setExample(example.getSelection()));
		GridDataFactory.fillDefaults().span(3, 1).indent(0, 8).applyTo(example);
	}

	private void radio(Composite area, String key, String text, boolean inFolder) {
		Button radio = WidgetKey.set(new Button(area, SWT.RADIO), key);
		radio.setText(text);
		radio.setSelection(inFolder == model.isInFolder());
		radio.addListener(SWT.Selection, event -> {
			if (radio.getSelection()) {
				model.setInFolder(inFolder);
				check();
			}
		});
		GridDataFactory.fillDefaults().span(3, 1).applyTo(radio);
	}

	private static Text field(Composite area, int style, String key, String label, String value) {
		Label name = new Label(area, SWT.NONE);
		name.setText(label);
		GridDataFactory.fillDefaults().indent(INDENT, 0).align(SWT.FILL, SWT.CENTER).applyTo(name);
		Text text = WidgetKey.set(new Text(area, SWT.BORDER | style), key);
		text.setText(value);
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(text);
		return text;
	}

	private void check() {
		folder.setEnabled(model.isInFolder());
		browse.setEnabled(model.isInFolder());
		url.setEnabled(!model.isInFolder());
		password.setEnabled(!model.isInFolder());
		setErrorMessage(model.recordsProblem().orElse(null));
		setPageComplete(model.recordsProblem().isEmpty());
	}
}
