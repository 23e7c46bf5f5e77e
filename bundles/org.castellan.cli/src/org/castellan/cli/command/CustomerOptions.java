// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.castellan.authority.order.Customer;
import org.castellan.authority.order.Organization;
import org.castellan.authority.order.Profile;
import org.castellan.authorization.Contact;
import org.castellan.authorization.ContactField;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;

/** The fields of a customer as options, from one table: {@code --first-name}, {@code --organization} and so on. */
final class CustomerOptions {

	private static final List<FieldOption> FIELDS = List.of(
			new FieldOption(ContactField.FIRST_NAME, "--first-name", "NAME", "Of the person."),
			new FieldOption(ContactField.LAST_NAME, "--last-name", "NAME", "Of the person."),
			new FieldOption(ContactField.EMAIL, "--email", "ADDRESS", "Of the person."),
			new FieldOption(ContactField.PHONE, "--phone", "NUMBER", "Of the person."),
			new FieldOption(ContactField.ROLE, "--role", "TEXT", "What the person does there."),
			new FieldOption(ContactField.ORGANIZATION, "--organization", "NAME", "Of the organization."),
			new FieldOption(ContactField.DEPARTMENT, "--department", "NAME", "Of the organization."),
			new FieldOption(ContactField.ADDRESS_1, "--address-1", "LINE", "Street and house."),
			new FieldOption(ContactField.ADDRESS_2, "--address-2", "LINE", "More of the address."),
			new FieldOption(ContactField.CITY, "--city", "NAME", "Of the organization."),
			new FieldOption(ContactField.STATE, "--state", "NAME", "State or province."),
			new FieldOption(ContactField.LOCATION, "--location", "COUNTRY", "The country."),
			new FieldOption(ContactField.LOCATION_CODE, "--location-code", "CODE", "The country's code."),
			new FieldOption(ContactField.POSTAL_CODE, "--postal-code", "CODE", "Of the organization."),
			new FieldOption(ContactField.ORGANIZATION_KIND, "--organization-kind", "TEXT", "For example Commercial."),
			new FieldOption(ContactField.INDUSTRY, "--industry", "TEXT", "Of the organization."));

	private final Map<ContactField, String> given = new EnumMap<>(ContactField.class);

	private record FieldOption(ContactField field, String name, String label, String description) {
	}

	/** Makes them options of a command; those of the fields that it cannot do without are required. */
	void addTo(CommandSpec command, Set<ContactField> required) {
		for (FieldOption each : FIELDS) {
			command.addOption(OptionSpec.builder(each.name()).type(String.class).paramLabel(each.label())
					.description(each.description()).required(required.contains(each.field())).setter(kept(each.field()))
					.build());
		}
	}

	/** The parser empties each option before it reads the line. */
	private ISetter kept(ContactField field) {
		return new ISetter() {
			@Override
			public <T> T set(T value) {
				if (value != null) {
					given.put(field, value.toString());
				}
				return value;
			}
		};
	}

	/** Whether none is given. */
	boolean isEmpty() {
		return given.isEmpty();
	}

	Profile profile(Contact before) {
		return Profile.of(over(before));
	}

	Organization organization(Contact before) {
		return Organization.of(over(before));
	}

	/** The customer with what is given. */
	Customer edited(Customer before) {
		return new Customer(before.id(), profile(before.contact()), organization(before.contact()));
	}

	private Function<ContactField, String> over(Contact before) {
		return field -> given.getOrDefault(field, field.of(before));
	}
}
