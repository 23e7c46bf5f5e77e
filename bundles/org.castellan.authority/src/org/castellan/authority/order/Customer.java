// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.util.Objects;
import org.castellan.authorization.Contact;

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

	/** What is written into a provisioning file. */
	public Contact contact() {
		return new Contact(profile.firstName(), profile.lastName(), organization.name(), organization.department(),
				profile.email(), organization.address1(), organization.address2(), organization.city(), organization.state(),
				organization.location(), organization.locationCode(), organization.postalCode(), profile.phone(),
				organization.kind(), organization.industry(), profile.role());
	}

	/** Not the person: what a log may hold. */
	@Override
	public String toString() {
		return "customer " + id;
	}
}
