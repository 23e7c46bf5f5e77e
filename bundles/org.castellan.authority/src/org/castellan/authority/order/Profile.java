// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.util.Objects;

/**
 * Who a customer is; what the person's half of the contact pages asks for (reference/domain.md 2.5).
 *
 * @param phone    may be empty
 * @param yourself <i>Yourself</i>, for example {@code GIS manager}; may be empty
 */
public record Profile(String firstName, String lastName, String email, String phone, String yourself) {

	public Profile {
		Objects.requireNonNull(firstName);
		Objects.requireNonNull(lastName);
		Objects.requireNonNull(email);
		Objects.requireNonNull(phone);
		Objects.requireNonNull(yourself);
	}

	/** First and last name. */
	public String fullName() {
		return (firstName + " " + lastName).strip();
	}
}
