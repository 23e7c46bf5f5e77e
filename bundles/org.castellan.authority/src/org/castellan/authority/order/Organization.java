// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.util.function.Function;
import org.castellan.authorization.Contact;
import org.castellan.authorization.ContactField;

/**
 * Where a customer works; what the organization's half of the contact pages asks for (reference/domain.md 2.5). Fields
 * may be empty.
 *
 * @param state    <i>State/Province</i>
 * @param location the country
 * @param kind     <i>Your Organization</i>, for example {@code Commercial}
 * @param industry <i>Your Industry</i>
 */
public record Organization(String name, String department, String address1, String address2, String city,
		String state, String location, String locationCode, String postalCode, String kind, String industry) {

	public Organization {
		name = name.strip();
		department = department.strip();
		address1 = address1.strip();
		address2 = address2.strip();
		city = city.strip();
		state = state.strip();
		location = location.strip();
		locationCode = locationCode.strip();
		postalCode = postalCode.strip();
		kind = kind.strip();
		industry = industry.strip();
	}

	/** One of which only the name is known. */
	public static Organization named(String name) {
		return new Organization(name, "", "", "", "", "", "", "", "", "", "");
	}

	/** The organization's half of a contact. */
	public static Organization of(Contact contact) {
		return of(field -> field.of(contact));
	}

	/** Of the values of a contact's fields, which may be nonsense. */
	public static Organization of(Function<ContactField, String> values) {
		return new Organization(values.apply(ContactField.ORGANIZATION), values.apply(ContactField.DEPARTMENT),
				values.apply(ContactField.ADDRESS_1), values.apply(ContactField.ADDRESS_2), values.apply(ContactField.CITY),
				values.apply(ContactField.STATE), values.apply(ContactField.LOCATION),
				values.apply(ContactField.LOCATION_CODE), values.apply(ContactField.POSTAL_CODE),
				values.apply(ContactField.ORGANIZATION_KIND), values.apply(ContactField.INDUSTRY));
	}
}
