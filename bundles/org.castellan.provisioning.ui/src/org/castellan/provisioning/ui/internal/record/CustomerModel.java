// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

import org.castellan.authority.Authority;
import org.castellan.authority.Outcome;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.Organization;
import org.castellan.authority.order.Profile;
import org.castellan.authorization.Contact;
import org.castellan.authorization.ContactField;
import org.castellan.core.problem.ProblemException;
import org.castellan.provisioning.ui.internal.contact.ContactDraft;
import org.castellan.provisioning.ui.internal.desk.DeskProblem;

/**
 * A customer as it is being typed, new or changed. Of one that is changed only the fields that were typed are put on record,
 * so that what somebody else changes at the same time stays; the same field is not changed twice behind anybody's back.
 */
final class CustomerModel {

	private final ContactDraft draft = new ContactDraft();
	private final Optional<Customer> before;

	/** @param before empty for a new one */
	CustomerModel(Optional<Customer> before) {
		this.before = before;
		before.ifPresent(customer -> draft.populate(customer.contact(), List.of(ContactField.values())));
	}

	ContactDraft draft() {
		return draft;
	}

	/** The fields that say something else than before. */
	List<ContactField> changed() {
		Contact old = before.map(Customer::contact).orElse(Contact.NONE);
		return Arrays.stream(ContactField.values()).filter(field -> !draft.get(field).strip().equals(field.of(old))).toList();
	}

	/** Why it cannot be put on record yet, in words for the person; nothing to change is no problem that is told. */
	Optional<String> problem() {
		return draft.problem();
	}

	boolean isComplete() {
		return problem().isEmpty() && !changed().isEmpty();
	}

	/** May block. */
	Outcome<Customer> enter(Authority authority) throws ProblemException {
		Contact contact = draft.contact();
		if (before.isEmpty()) {
			return authority.customers().create(Profile.of(contact), Organization.of(contact));
		}
		Contact old = before.get().contact();
		List<ContactField> mine = changed();
		AtomicReference<List<ContactField>> contested = new AtomicReference<>(List.of());
		Outcome<Customer> outcome = authority.customers().change(before.get().id(), record -> {
			Contact now = record.contact();
			contested.set(mine.stream().filter(field -> !field.of(now).equals(field.of(old))
					&& !field.of(now).equals(field.of(contact))).toList());
			if (!contested.get().isEmpty()) {
				return record;
			}
			Contact merged = ContactField.contact(field -> field.of(mine.contains(field) ? contact : now));
			return new Customer(record.id(), Profile.of(merged), Organization.of(merged));
		});
		if (!contested.get().isEmpty()) {
			throw new ProblemException(DeskProblem.CHANGED_MEANWHILE.problem("what",
					contested.get().stream().map(ContactField::key).collect(Collectors.joining(", "))));
		}
		return outcome;
	}
}
