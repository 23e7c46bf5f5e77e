// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import org.castellan.provisioning.ui.Keys;
import org.castellan.provisioning.ui.internal.contact.ContactForm;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;

/** Who the file is for; either half can be filled from the order's customer. */
final class ContactPage extends WizardPage {

	private final ProvisionWizard wizard;
	private final ProvisionModel model;
	private ContactForm form;

	ContactPage(ProvisionWizard wizard) {
		super("contact");
		this.wizard = wizard;
		model = wizard.model();
		setTitle(Messages.Contact_title);
		setDescription(Messages.Contact_description);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		form = new ContactForm(area, Keys.CONTACT, (field, text) -> {
			model.contact().set(field, text);
			check();
		});
		populate(form.person(), Keys.POPULATE_USER, Messages.Contact_populateUser, model::populateUser);
		populate(form.organization(), Keys.POPULATE_ORGANIZATION, Messages.Contact_populateOrganization,
				model::populateOrganization);
		form.createFields();
		setControl(area);
		setPageComplete(false);
	}

	private void populate(Composite half, String key, String label, Runnable act) {
		Button button = WidgetKey.set(new Button(half, SWT.PUSH), key);
		button.setText(label);
		button.setToolTipText(Messages.Contact_populateTip);
		button.addListener(SWT.Selection, event -> {
			act.run();
			fill();
		});
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).applyTo(button);
	}

	@Override
	public void setVisible(boolean visible) {
		if (visible) {
			fill();
			setErrorMessage(null);
		}
		super.setVisible(visible);
	}

	private void fill() {
		form.fill(model.contact()::get);
		check();
	}

	private void check() {
		setErrorMessage(model.contact().problem().orElse(null));
		setPageComplete(model.contact().problem().isEmpty());
	}

	@Override
	public IWizardPage getNextPage() {
		return model.needsMacId() ? wizard.machinePage() : wizard.deliveryPage();
	}
}
