// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.util.Objects;

/**
 * A person who orders, with the organization this person orders for.
 *
 * @param id in the records
 */
public record Customer(long id, Profile profile, Organization organization) {

	public Customer {
		Objects.requireNonNull(profile);
		Objects.requireNonNull(organization);
	}

	/** Not the person: what a log may hold. */
	@Override
	public String toString() {
		return "customer " + id;
	}
}
