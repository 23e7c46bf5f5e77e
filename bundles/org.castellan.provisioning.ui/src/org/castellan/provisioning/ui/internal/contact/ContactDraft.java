// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.contact;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.castellan.authorization.Contact;
import org.castellan.authorization.ContactField;
import org.castellan.core.problem.Problem;

/** A contact as it is being typed. */
public final class ContactDraft {

	private final Map<ContactField, String> values = new EnumMap<>(ContactField.class);

	public String get(ContactField field) {
		return values.getOrDefault(field, "");
	}

	public void set(ContactField field, String text) {
		values.put(field, text);
	}

	/** Takes some fields over from a contact that is known. */
	public void populate(Contact known, Iterable<ContactField> fields) {
		fields.forEach(field -> values.put(field, field.of(known)));
	}

	public void clear() {
		values.clear();
	}

	/** Why it is no contact yet. */
	public Optional<String> problem() {
		try {
			return contact().problems().stream().findFirst().map(Problem::what);
		} catch (IllegalArgumentException e) {
			return Optional.of(Messages.Contact_notText);
		}
	}

	/** @throws IllegalArgumentException where {@link #problem} says that a field is no text */
	public Contact contact() {
		return ContactField.contact(field -> get(field).strip());
	}
}
