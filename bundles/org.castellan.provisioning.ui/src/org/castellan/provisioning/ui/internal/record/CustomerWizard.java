// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.record;

import java.util.Optional;

import org.castellan.authority.Authority;
import org.castellan.authority.Outcome;
import org.castellan.authority.order.Customer;
import org.castellan.core.problem.ProblemException;
import org.castellan.provisioning.ui.Keys;
import org.castellan.provisioning.ui.internal.contact.ContactForm;
import org.castellan.provisioning.ui.internal.desk.ProvisioningDesk;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** A person who orders, and the organization: put on record, or changed. */
public final class CustomerWizard extends RecordWizard<Customer> {

	private final CustomerModel model;
	private final String description;
	private final boolean changing;

	/** For a new one. */
	public CustomerWizard(ProvisioningDesk desk) {
		super(desk, Messages.Customer_title, Messages.Customer_act, Messages.Customer_job);
		model = new CustomerModel(Optional.empty());
		description = Messages.Customer_description;
		changing = false;
	}

	/** For one that is on record. */
	public CustomerWizard(ProvisioningDesk desk, Customer customer) {
		super(desk, Messages.Customer_editTitle, Messages.Customer_editAct, Messages.Customer_editJob);
		model = new CustomerModel(Optional.of(customer));
		description = Messages.Customer_editDescription;
		changing = true;
	}

	@Override
	public void addPages() {
		addPage(new CustomerPage());
	}

	@Override
	boolean wouldLose() {
		return changing && !model.changed().isEmpty();
	}

	@Override
	Outcome<Customer> enter(Authority authority) throws ProblemException {
		return model.enter(authority);
	}

	private final class CustomerPage extends WizardPage {

		CustomerPage() {
			super("customer");
			setTitle(CustomerWizard.this.getWindowTitle());
			setDescription(description);
		}

		@Override
		public void createControl(Composite parent) {
			Composite area = new Composite(parent, SWT.NONE);
			ContactForm form = new ContactForm(area, Keys.NEW_CUSTOMER, (field, text) -> {
				model.draft().set(field, text);
				setErrorMessage(model.problem().orElse(null));
				setPageComplete(model.isComplete());
			});
			form.createFields();
			form.fill(model.draft()::get);
			setControl(area);
			setPageComplete(false);
			form.setFocus();
		}
	}
}
