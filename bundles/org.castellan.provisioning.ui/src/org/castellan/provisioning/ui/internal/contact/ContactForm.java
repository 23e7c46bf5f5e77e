// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.contact;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.castellan.authorization.ContactField;
import org.castellan.ui.Heading;
import org.castellan.ui.WidgetKey;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** The fields of a contact under the names that files give them: the person at the left, the organization at the right. */
public final class ContactForm {

	/** The person's half; all others are the organization's. */
	public static final Set<ContactField> PERSON = Set.copyOf(EnumSet.of(ContactField.FIRST_NAME, ContactField.LAST_NAME,
			ContactField.EMAIL, ContactField.PHONE, ContactField.ROLE));
	/** The organization's half. */
	public static final Set<ContactField> ORGANIZATION = Set.copyOf(EnumSet.complementOf(EnumSet.copyOf(PERSON)));

	private static final int WIDTH = 170;
	private static final int COLUMNS = 2;

	private final Map<ContactField, Text> fields = new EnumMap<>(ContactField.class);
	private final Composite person;
	private final Composite organization;
	private final String key;
	private final BiConsumer<ContactField, String> told;
	private boolean filling;

	/**
	 * @param key  names the fields for tests, followed by the field's own name
	 * @param told hears every change that a person makes
	 */
	public ContactForm(Composite area, String key, BiConsumer<ContactField, String> told) {
		this.key = key;
		this.told = told;
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 6).spacing(24, 0).equalWidth(true).applyTo(area);
		person = half(area, Messages.Contact_person);
		organization = half(area, Messages.Contact_organization);
	}

	/** Where something may stand above the person's fields, before they are made. */
	public Composite person() {
		return person;
	}

	/** Where something may stand above the organization's fields, before they are made. */
	public Composite organization() {
		return organization;
	}

	/** Makes the fields, under whatever stands in the halves already. */
	public void createFields() {
		for (ContactField field : ContactField.values()) {
			create(PERSON.contains(field) ? person : organization, field);
		}
	}

	/** Shows these values; nobody is told. */
	public void fill(Function<ContactField, String> values) {
		filling = true;
		fields.forEach((field, text) -> text.setText(values.apply(field)));
		filling = false;
	}

	public void setFocus() {
		fields.get(ContactField.FIRST_NAME).setFocus();
	}

	private static Composite half(Composite area, String title) {
		Composite half = new Composite(area, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(8, 5).applyTo(half);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(half);
		Heading.add(half, title, COLUMNS);
		return half;
	}

	private void create(Composite half, ContactField field) {
		new Label(half, SWT.NONE).setText(label(field));
		Text text = WidgetKey.set(new Text(half, SWT.BORDER), key + field.name());
		GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER).applyTo(text);
		text.addModifyListener(event -> {
			if (!filling) {
				told.accept(field, text.getText());
			}
		});
		fields.put(field, text);
	}

	/** An asterisk marks what must be filled in. */
	private static String label(ContactField field) {
		return switch (field) {
		case FIRST_NAME, LAST_NAME, ORGANIZATION, EMAIL -> field.key() + " *";
		default -> field.key();
		};
	}
}
