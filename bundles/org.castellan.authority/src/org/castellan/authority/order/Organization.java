// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import org.castellan.authorization.Contact;

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
		return new Organization(contact.organization(), contact.department(), contact.address1(), contact.address2(),
				contact.city(), contact.state(), contact.location(), contact.locationCode(), contact.postalCode(),
				contact.organizationKind(), contact.industry());
	}
}
