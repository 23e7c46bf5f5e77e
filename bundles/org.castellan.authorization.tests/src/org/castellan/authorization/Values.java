// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Values of every kind that our texts can hold. */
final class Values {

	private Values() {
	}

	static Arbitrary<AuthorizationNumber> numbers() {
		return Arbitraries.longs().between(0, 999_999_999).flatMap(digits -> Arbitraries.of("ESU", "EFL", "XYZ")
				.flatMap(letters -> Arbitraries.of("", "-1010", "-0000")
						.map(end -> new AuthorizationNumber(letters + "%09d".formatted(digits) + end))));
	}

	/** Anything printable, in every script, with the characters that mean something to our texts. */
	static Arbitrary<String> values() {
		return Arbitraries.strings().withChars(" =;:/|>\\\"'#äé例\u00a0\u202e").withCharRange('A', 'z').ofMaxLength(20)
				.map(String::strip).filter(Lines::isValue);
	}

	static Arbitrary<String> titles() {
		return values().map(value -> value.replace("=", "").strip())
				.filter(value -> !value.isEmpty() && !value.startsWith("//") && ContactField.byKey(value).isEmpty());
	}

	static Arbitrary<Contact> contacts() {
		return values().list().ofSize(ContactField.values().length).map(Values::contact);
	}

	private static Contact contact(List<String> values) {
		Map<ContactField, String> fields = new HashMap<>();
		for (ContactField field : ContactField.values()) {
			fields.put(field, values.get(field.ordinal()));
		}
		return ContactField.contact(fields::get);
	}
}
