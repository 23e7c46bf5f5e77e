// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.castellan.authorization.Contact;
import org.castellan.authorization.ContactField;
import org.castellan.authorization.ui.Keys;
import org.castellan.core.problem.Problem;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Some of the fields that say who authorizes. */
final class ContactPage extends StepPage {

	private static final List<ContactField> PERSON = List.of(ContactField.FIRST_NAME, ContactField.LAST_NAME,
			ContactField.ORGANIZATION, ContactField.DEPARTMENT, ContactField.EMAIL, ContactField.PHONE);
	private static final List<ContactField> ADDRESS = List.of(ContactField.ADDRESS_1, ContactField.ADDRESS_2,
			ContactField.CITY, ContactField.STATE, ContactField.POSTAL_CODE, ContactField.LOCATION,
			ContactField.LOCATION_CODE, ContactField.ORGANIZATION_KIND, ContactField.INDUSTRY, ContactField.ROLE);
	private static final int FIELD_WIDTH = 340;

	private final List<ContactField> fields;
	private final Map<ContactField, Text> texts = new EnumMap<>(ContactField.class);
	private boolean showing;
	private boolean typed;

	private ContactPage(AuthorizationWizard wizard, Step step, List<ContactField> fields, String title,
			String description) {
		super(wizard, step, title, description);
		this.fields = fields;
	}

	static ContactPage person(AuthorizationWizard wizard) {
		return new ContactPage(wizard, Step.PERSON, PERSON, Messages.ContactPage_person, Messages.ContactPage_personNote);
	}

	static ContactPage address(AuthorizationWizard wizard) {
		return new ContactPage(wizard, Step.ADDRESS, ADDRESS, Messages.ContactPage_address,
				Messages.ContactPage_addressNote);
	}

	@Override
	public void createControl(Composite parent) {
		Composite area = area(parent, 2);
		for (ContactField field : fields) {
			new Label(area, SWT.NONE).setText(
					Contact.REQUIRED.contains(field) ? NLS.bind(Messages.ContactPage_needed, field.key()) : field.key());
			Text text = WidgetKey.set(new Text(area, SWT.BORDER),
					Keys.CONTACT + field.name().toLowerCase(Locale.ROOT));
			GridDataFactory.fillDefaults().grab(true, false).hint(FIELD_WIDTH, SWT.DEFAULT).applyTo(text);
			text.addListener(SWT.Modify, event -> typed(field, text.getText()));
			texts.put(field, text);
		}
	}

	@Override
	void show() {
		showing = true;
		texts.forEach((field, text) -> text.setText(model().provisioning().get(field)));
		showing = false;
		check();
	}

	@Override
	public void setVisible(boolean visible) {
		super.setVisible(visible);
		if (visible) {
			texts.get(fields.getFirst()).setFocus();
		}
	}

	private void typed(ContactField field, String value) {
		if (!showing) {
			typed = true;
			model().provisioning().set(field, value);
			check();
		}
	}

	/** All that must be filled in stands on the first of the two pages. */
	private void check() {
		List<Problem> problems = step() == Step.PERSON ? model().provisioning().contactProblems() : List.of();
		tell(problems, true);
		if (!typed) {
			hush();
		}
	}
}
