// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.provisioning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.castellan.authority.mail.Mail;
import org.castellan.authority.mail.MailAddress;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.FeatureKind;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.authority.order.Organization;
import org.castellan.authority.order.Product;
import org.castellan.authority.order.ProductFeature;
import org.castellan.authority.order.Profile;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.core.license.Expiry;
import org.junit.jupiter.api.Test;

class ProvisioningLetterTest {

	private static final ProductFeature ADVANCED = new ProductFeature(FeatureKind.CORE, "Desktop Advanced", "desktopAdvP",
			"10.1");
	private static final Order ORDER = new Order(7, "O-000007", Instant.parse("2026-11-01T10:00:00Z"),
			new Customer(1, new Profile("John", "Smith", "jsmith@example.org", "", ""), Organization.named("Example Inc")),
			new Product(2, "Desktop", "1.2", LicenseType.CONCURRENT_USE, "ARCGIS", List.of(ADVANCED)),
			List.of(new OrderLine(1, new AuthorizationNumber("EFL000000070"), ADVANCED, 10, 0, 0, Expiry.never(), 3, 0)), "");

	private final CreatedFile file = new CreatedFile("O-000007.prvs", LicenseType.CONCURRENT_USE, "// User Information\n");
	private final ProvisioningLetter letter = new ProvisioningLetter(new MailAddress("vendor@example.com"),
			new MailAddress("jsmith@example.org"));

	@Test
	void theCustomerReadsWhatTheFileIsForAndWhatToMindWithIt() {
		Mail mail = letter.about(ORDER, file, " For the new server. ");
		assertEquals("Your provisioning file for Desktop 1.2 (O-000007)", mail.subject());
		assertTrue(mail.text().startsWith("Dear John Smith,\n\nattached is the file O-000007.prvs for Desktop 1.2.\n\n"
				+ "For the new server.\n\nKeep it"), mail.text());
		assertFalse(mail.text().contains("EFL"), mail.text());
		assertArrayEquals(file.bytes(), mail.file());
	}

	@Test
	void withoutANoteThereIsNoGap() {
		assertFalse(letter.about(ORDER, file, "").text().contains("\n\n\n"));
	}
}
