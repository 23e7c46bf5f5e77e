// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.castellan.authorization.Contact;
import org.castellan.authorization.ContactField;
import org.castellan.cli.CliProblem;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Option;

/** Single fields of a contact, in place of what is known. */
final class ContactFieldOptions {

	@Option(names = "--contact", paramLabel = "\"KEY=VALUE\"", description = "One field of the contact by its key in a "
			+ "provisioning file, such as \"First Name=Ann\"; may be repeated.")
	private Map<String, String> fields = new LinkedHashMap<>();

	/** The contact with what is given. */
	Contact over(Contact known) throws ProblemException {
		Map<ContactField, String> given = new EnumMap<>(ContactField.class);
		for (Map.Entry<String, String> field : fields.entrySet()) {
			given.put(ContactField.byKey(field.getKey()).orElseThrow(() -> new ProblemException(
					CliProblem.NO_SUCH_FIELD.problem("key", field.getKey(), "known", keys()))), field.getValue());
		}
		return ContactField.contact(field -> given.getOrDefault(field, field.of(known)));
	}

	private static String keys() {
		return String.join(", ", List.of(ContactField.values()).stream().map(ContactField::key).toList());
	}
}
