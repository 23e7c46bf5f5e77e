// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import org.castellan.provisioning.ui.Keys;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Which licence server the file is locked to. */
final class MachinePage extends WizardPage {

	private static final int WIDTH = 260;
	private static final int WRAP = 480;

	private final ProvisionModel model;
	private Text field;

	MachinePage(ProvisionWizard wizard) {
		super("machine");
		model = wizard.model();
		setTitle(Messages.MacId_title);
		setDescription(Messages.MacId_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(12, 12).applyTo(area);
		new Label(area, SWT.NONE).setText(Messages.MacId_field);
		field = WidgetKey.set(new Text(area, SWT.BORDER), Keys.MAC_ID);
		field.setMessage(Messages.MacId_example);
		GridDataFactory.swtDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(field);
		field.addModifyListener(event -> {
			model.setMacId(field.getText());
			check();
		});
		Label advice = new Label(area, SWT.WRAP);
		advice.setText(Messages.MacId_advice);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(WRAP, SWT.DEFAULT).applyTo(advice);
		setControl(area);
		check();
	}

	private void check() {
		setErrorMessage(field.getText().isBlank() ? null : model.macIdProblem().orElse(null));
		setMessage(model.macIdWarning().orElse(null), WARNING);
		setPageComplete(model.macIdProblem().isEmpty());
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			field.setFocus();
		}
	}

	/** Files that no server is named in do not pass through here. */
	@Override
	public boolean isPageComplete() {
		return !model.needsMacId() || super.isPageComplete();
	}
}
