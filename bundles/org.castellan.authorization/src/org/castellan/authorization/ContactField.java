// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fields of a {@link Contact} in the order of a provisioning file, with the keys it writes: {@code First Name}. A form
 * can be built from them: label {@link #key}, value {@link #of}.
 */
public enum ContactField {
	FIRST_NAME("First Name", Contact::firstName), LAST_NAME("Last Name", Contact::lastName),
	ORGANIZATION("Organization", Contact::organization), DEPARTMENT("Department", Contact::department),
	EMAIL("Email", Contact::email), ADDRESS_1("Address 1", Contact::address1), ADDRESS_2("Address 2", Contact::address2),
	CITY("City", Contact::city), STATE("State/Province", Contact::state), LOCATION("Location", Contact::location),
	LOCATION_CODE("Location Code", Contact::locationCode), POSTAL_CODE("Zip/Postal Code", Contact::postalCode),
	PHONE("Phone Number", Contact::phone), ORGANIZATION_KIND("Your Organization", Contact::organizationKind),
	INDUSTRY("Your Industry", Contact::industry), ROLE("Yourself", Contact::role);

	private static final Map<String, ContactField> BY_KEY = Stream.of(values())
			.collect(Collectors.toUnmodifiableMap(ContactField::key, field -> field));

	private final String key;
	private final Function<Contact, String> value;

	ContactField(String key, Function<Contact, String> value) {
		this.key = key;
		this.value = value;
	}

	/** As files write it and people read it. */
	public String key() {
		return key;
	}

	/** Its value in that contact, empty if not known. */
	public String of(Contact contact) {
		return value.apply(contact);
	}

	/** The field with exactly that key; older files write {@code Country} for {@link #LOCATION}. */
	public static Optional<ContactField> byKey(String key) {
		return key.equals("Country") ? Optional.of(LOCATION) : Optional.ofNullable(BY_KEY.get(key));
	}

	/** A contact with these values, each trimmed by the caller. */
	public static Contact contact(Function<ContactField, String> values) {
		return new Contact(values.apply(FIRST_NAME), values.apply(LAST_NAME), values.apply(ORGANIZATION),
				values.apply(DEPARTMENT), values.apply(EMAIL), values.apply(ADDRESS_1), values.apply(ADDRESS_2),
				values.apply(CITY), values.apply(STATE), values.apply(LOCATION), values.apply(LOCATION_CODE),
				values.apply(POSTAL_CODE), values.apply(PHONE), values.apply(ORGANIZATION_KIND), values.apply(INDUSTRY),
				values.apply(ROLE));
	}
}
