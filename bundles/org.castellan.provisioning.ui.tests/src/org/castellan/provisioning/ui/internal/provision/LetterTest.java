// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castellan.authority.mail.Mail;
import org.castellan.authority.mail.MailAddress;
import org.castellan.authority.mail.MailSecurity;
import org.castellan.authority.mail.MailServer;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.provisioning.CreatedFile;
import org.castellan.core.net.PortNumber;
import org.castellan.provisioning.ui.internal.Samples;
import org.junit.jupiter.api.Test;

class LetterTest {

	private final CreatedFile file = new CreatedFile("O-000007.prvs", LicenseType.CONCURRENT_USE, "// User Information\n");
	private final Delivery.Send send = new Delivery.Send(
			MailServer.of("smtp.example.com", new PortNumber(465), MailSecurity.TLS), new MailAddress("vendor@example.com"),
			new MailAddress("jsmith@example.org"));

	@Test
	void theCustomerReadsWhatTheFileIsForAndWhatToMindWithIt() {
		Mail mail = Letter.of(Samples.order(7, Samples.DESKTOP, 10, 0), file, " For the new server. ", send);
		assertEquals("Your provisioning file for Desktop 1.2 (O-000007)", mail.subject());
		assertTrue(mail.text().startsWith("Dear John Smith,\n\nattached is the file O-000007.prvs for Desktop 1.2.\n\n"
				+ "For the new server.\n\n"), mail.text());
		assertFalse(mail.text().contains("EFL"), mail.text());
		assertArrayEquals(file.bytes(), mail.file());
	}

	@Test
	void withoutANoteThereIsNoGap() {
		assertFalse(Letter.of(Samples.order(7, Samples.DESKTOP, 10, 0), file, "", send).text().contains("\n\n\n"));
	}
}
