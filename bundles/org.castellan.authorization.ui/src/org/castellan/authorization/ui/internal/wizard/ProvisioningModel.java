// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.castellan.authorization.AuthorizationProblem;
import org.castellan.authorization.Contact;
import org.castellan.authorization.ContactField;
import org.castellan.authorization.ProvisioningFile;
import org.castellan.authorization.TargetKind;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.problem.Problem;
import org.castellan.ui.authorization.MaskedNumber;

/**
 * What a provisioning file says, typed by a person or taken over from such a file: who authorizes, and the authorization
 * numbers of products and of extensions.
 */
final class ProvisioningModel {

	private final TargetKind target;
	private final Map<ContactField, String> contact = new EnumMap<>(ContactField.class);
	private final NumberList numbers = new NumberList();
	private final NumberList extensions = new NumberList();

	/** @param target which numbers fit */
	ProvisioningModel(TargetKind target) {
		this.target = Objects.requireNonNull(target);
		numbers.add(NumberEntry.EMPTY);
	}

	/** Takes over what a provisioning file says. */
	void fill(ProvisioningFile file) {
		Contact given = file.contact();
		for (ContactField field : ContactField.values()) {
			contact.put(field, field.of(given));
		}
		numbers.replace(file.core().stream().map(NumberEntry::of).toList());
		extensions.replace(file.extensions().stream().map(NumberEntry::of).toList());
	}

	void set(ContactField field, String value) {
		contact.put(field, value.strip());
	}

	String get(ContactField field) {
		return contact.getOrDefault(field, "");
	}

	/** What is filled in of the contact, by the keys of a provisioning file. */
	Map<String, String> contact() {
		Map<String, String> given = new TreeMap<>();
		contact.forEach((field, value) -> {
			if (!value.isEmpty()) {
				given.put(field.key(), value);
			}
		});
		return given;
	}

	/** What keeps the contact from being sent. */
	List<Problem> contactProblems() {
		return ContactField.contact(this::get).problems();
	}

	NumberList numbers() {
		return numbers;
	}

	NumberList extensions() {
		return extensions;
	}

	/** What is wrong with the numbers of products, or what is unusual about them. */
	List<Problem> numberProblems() {
		return numbers.problems(target);
	}

	/** The same of the numbers of extensions, none of which may stand among those of products. */
	List<Problem> extensionProblems() {
		List<String> before = numbers.items().stream().map(AuthorizationItem::number).toList();
		List<Problem> twice = extensions.items().stream().filter(item -> before.contains(item.number()))
				.map(item -> AuthorizationProblem.NUMBER_REPEATED.problem("number", MaskedNumber.of(item.number()))).toList();
		return twice.isEmpty() ? extensions.problems(target) : twice;
	}

	/** All that is asked for, products first. */
	List<AuthorizationItem> items() {
		return Stream.concat(numbers.items().stream(), extensions.items().stream()).toList();
	}
}
