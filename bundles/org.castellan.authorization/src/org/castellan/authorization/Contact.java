// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.castellan.core.problem.Problem;

/**
 * Who authorizes: the keys of a provisioning file's first section, in its order (reference/domain.md 2.5). Fields that
 * are not known are empty. Personal data: {@link #toString} shows none of it, and none of it belongs in a log.
 *
 * @param state            State/Province
 * @param location         the country
 * @param locationCode     the country's code
 * @param organizationKind "Your Organization", for example {@code Local government}
 * @param industry         "Your Industry"
 * @param role             "Yourself"
 */
public record Contact(String firstName, String lastName, String organization, String department, String email,
		String address1, String address2, String city, String state, String location, String locationCode,
		String postalCode, String phone, String organizationKind, String industry, String role) {

	/** Every field empty. */
	public static final Contact NONE = ContactField.contact(field -> "");

	/** What nobody authorizes without. */
	public static final List<ContactField> REQUIRED = List.of(ContactField.FIRST_NAME, ContactField.LAST_NAME,
			ContactField.ORGANIZATION, ContactField.EMAIL);
	private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;.]+(\\.[^\\s@<>,;.]+)*");

	/** @throws IllegalArgumentException if a field is not printable, trimmed and of at most 256 characters */
	public Contact {
		for (String value : List.of(firstName, lastName, organization, department, email, address1, address2, city, state,
				location, locationCode, postalCode, phone, organizationKind, industry, role)) {
			Lines.requireValueOrEmpty(value);
		}
	}

	/** What keeps it from being sent: first the fields that must be filled, then those filled in wrongly. */
	public List<Problem> problems() {
		List<Problem> problems = new ArrayList<>();
		REQUIRED.stream().filter(field -> field.of(this).isEmpty())
				.forEach(field -> problems.add(AuthorizationProblem.CONTACT_FIELD_MISSING.problem("field", field.key())));
		if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
			problems.add(AuthorizationProblem.CONTACT_BAD_EMAIL.problem());
		}
		return problems;
	}

	public boolean isEmpty() {
		return equals(NONE);
	}

	/** Hidden. */
	@Override
	public String toString() {
		return "Contact[hidden]";
	}
}
