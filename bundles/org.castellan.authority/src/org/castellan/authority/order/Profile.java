// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.util.function.Function;
import org.castellan.authorization.Contact;
import org.castellan.authorization.ContactField;

/**
 * Who a customer is; what the person's half of the contact pages asks for (reference/domain.md 2.5).
 *
 * @param phone may be empty
 * @param role  <i>Yourself</i>, for example {@code GIS manager}; may be empty
 */
public record Profile(String firstName, String lastName, String email, String phone, String role) {

	public Profile {
		firstName = firstName.strip();
		lastName = lastName.strip();
		email = email.strip();
		phone = phone.strip();
		role = role.strip();
	}

	/** First and last name. */
	public String fullName() {
		return (firstName + " " + lastName).strip();
	}

	/** The person's half of a contact. */
	public static Profile of(Contact contact) {
		return of(field -> field.of(contact));
	}

	/** Of the values of a contact's fields, which may be nonsense. */
	public static Profile of(Function<ContactField, String> values) {
		return new Profile(values.apply(ContactField.FIRST_NAME), values.apply(ContactField.LAST_NAME),
				values.apply(ContactField.EMAIL), values.apply(ContactField.PHONE), values.apply(ContactField.ROLE));
	}

	/** Hidden. */
	@Override
	public String toString() {
		return "Profile[hidden]";
	}
}
