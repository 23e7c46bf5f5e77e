// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

	@Test
	void whoAuthorizesHasToBeNamed() {
		assertEquals(List.of(), Sample.CONTACT.problems());
		assertEquals(List.of("First Name", "Last Name", "Organization", "Email"),
				Contact.NONE.problems().stream().map(problem -> problem.details().get("field")).toList());
		assertTrue(Contact.NONE.isEmpty());
	}

	@ParameterizedTest
	@CsvSource({ "zoe@example.org, true", "zoe@localhost, true", "z.o+e@a.b.c, true", "zoe, false", "@example.org, false",
			"zoe@, false", "a b@example.org, false", "zoe@example..org, false", "a@b@c, false", "zoe@example.org., false" })
	void anAddressHasTheFormOfOne(String email, boolean good) {
		Contact contact = ContactField.contact(field -> field == ContactField.EMAIL ? email : field.of(Sample.CONTACT));
		assertEquals(good ? List.of() : List.of("CAS-1121"), Sample.codes(contact.problems()));
	}

	@Test
	void eachFieldHasAKeyOfItsOwn() {
		for (ContactField field : ContactField.values()) {
			assertEquals(Optional.of(field), ContactField.byKey(field.key()));
			Contact contact = ContactField.contact(each -> each == field ? field.key() : "");
			assertEquals(field.key(), field.of(contact));
		}
		assertEquals(Optional.of(ContactField.LOCATION), ContactField.byKey("Country"));
		assertEquals(Optional.empty(), ContactField.byKey("country"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\nb", "a\rb", "a\tb", "a\u0000b", "a\u0085b", "a\u2028b", "a\u2029b", "\ufeffa", "a\ud800", " a",
			"a " })
	void whatWouldNotReadBackCannotBeMade(String value) {
		assertThrows(IllegalArgumentException.class, () -> ContactField.contact(field -> value));
		assertThrows(IllegalArgumentException.class, () -> new ProvisioningEntry(value, Sample.CONCURRENT, 1));
		assertThrows(IllegalArgumentException.class,
				() -> new Activated(Sample.CONCURRENT, "feature", value, 1, 1, "L1"));
		assertTrue(Lines.isValue(Lines.mended(value)), "mended");
	}

	@Test
	void aValueHasALimit() {
		String longest = "x".repeat(256);
		assertEquals(longest, ContactField.contact(field -> longest).city());
		assertThrows(IllegalArgumentException.class, () -> ContactField.contact(field -> longest + "x"));
	}
}
