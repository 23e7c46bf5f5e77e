// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.castellan.authority.mail.MailSecurity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeliveryFieldsTest {

	@TempDir
	Path folder;

	private final DeliveryFields fields = new DeliveryFields();

	@Test
	void aFileIsSavedWhereItsFolderIs() {
		fields.file = folder.resolve("a.lic").toString();
		assertEquals(Optional.of(new Delivery.Save(folder.resolve("a.lic"))), fields.delivery().delivery());
		fields.file = folder.resolve("missing/a.lic").toString();
		assertTrue(fields.delivery().problem().contains("missing"));
		fields.file = folder.toString();
		assertTrue(fields.delivery().delivery().isEmpty());
		fields.file = " ";
		assertTrue(fields.delivery().delivery().isEmpty());
	}

	@Test
	void aLetterHasAServerASenderAndARecipient() {
		mail();
		Delivery.Send send = assertInstanceOf(Delivery.Send.class, fields.delivery().delivery().orElseThrow());
		assertEquals("smtp.example.com:587", send.server().toString());
		assertEquals(Optional.of("vendor"), send.server().user());
		assertEquals("jsmith@example.org", send.to().value());
	}

	static Stream<Consumer<DeliveryFields>> mistakes() {
		return Stream.of(one -> one.to = "jsmith", one -> one.from = "", one -> one.host = " ", one -> one.port = "0",
				one -> one.port = "smtp", one -> one.fingerprint = "3F:9A", one -> one.security = MailSecurity.NONE);
	}

	@ParameterizedTest
	@MethodSource("mistakes")
	void eachMistakeIsToldInASentence(Consumer<DeliveryFields> mistake) {
		mail();
		mistake.accept(fields);
		assertTrue(fields.delivery().delivery().isEmpty());
		assertTrue(fields.delivery().problem().endsWith("."), fields.delivery().problem());
	}

	@Test
	void thePortFollowsTheEncryptionUntilAnotherIsTyped() {
		fields.setSecurity(MailSecurity.TLS);
		assertEquals("465", fields.port);
		fields.port = "2465";
		fields.setSecurity(MailSecurity.STARTTLS);
		assertEquals("2465", fields.port);
	}

	private void mail() {
		fields.send = true;
		fields.to = "jsmith@example.org";
		fields.from = "vendor@example.com";
		fields.host = "smtp.example.com";
		fields.user = "vendor";
	}
}
