// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.util.Objects;

/**
 * Where a customer works; what the organization's half of the contact pages asks for (reference/domain.md 2.5). Fields
 * may be empty.
 *
 * @param kind     <i>Your Organization</i>, for example {@code Commercial}
 * @param industry <i>Your Industry</i>
 */
public record Organization(String name, String department, String address1, String address2, String city,
		String stateProvince, String location, String postalCode, String kind, String industry) {

	public Organization {
		Objects.requireNonNull(name);
		Objects.requireNonNull(department);
		Objects.requireNonNull(address1);
		Objects.requireNonNull(address2);
		Objects.requireNonNull(city);
		Objects.requireNonNull(stateProvince);
		Objects.requireNonNull(location);
		Objects.requireNonNull(postalCode);
		Objects.requireNonNull(kind);
		Objects.requireNonNull(industry);
	}

	/** One of which only the name is known. */
	public static Organization named(String name) {
		return new Organization(name, "", "", "", "", "", "", "", "", "");
	}
}
