// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.record;

import org.castellan.authority.Authority;
import org.castellan.authority.Outcome;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.Organization;
import org.castellan.authority.order.Profile;
import org.castellan.authorization.Contact;
import org.castellan.core.problem.ProblemException;
import org.castellan.provisioning.ui.Keys;
import org.castellan.provisioning.ui.internal.contact.ContactDraft;
import org.castellan.provisioning.ui.internal.contact.ContactForm;
import org.castellan.provisioning.ui.internal.desk.ProvisioningDesk;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** A person who orders, and the organization. */
public final class NewCustomerWizard extends RecordWizard<Customer> {

	private final ContactDraft draft = new ContactDraft();

	public NewCustomerWizard(ProvisioningDesk desk) {
		super(desk, Messages.Customer_title, Messages.Customer_act, Messages.Customer_job);
	}

	@Override
	public void addPages() {
		addPage(new CustomerPage());
	}

	@Override
	Outcome<Customer> create(Authority authority) throws ProblemException {
		Contact contact = draft.contact();
		return authority.customers().create(Profile.of(contact), Organization.of(contact));
	}

	private final class CustomerPage extends WizardPage {

		CustomerPage() {
			super("customer");
			setTitle(Messages.Customer_title);
			setDescription(Messages.Customer_description);
		}

		@Override
		public void createControl(Composite parent) {
			Composite area = new Composite(parent, SWT.NONE);
			ContactForm form = new ContactForm(area, Keys.NEW_CUSTOMER, (field, text) -> {
				draft.set(field, text);
				setErrorMessage(draft.problem().orElse(null));
				setPageComplete(draft.problem().isEmpty());
			});
			form.createFields();
			setControl(area);
			setPageComplete(false);
			form.setFocus();
		}
	}
}
