// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.provisioning;

import java.util.Objects;
import org.castellan.authority.mail.Mail;
import org.castellan.authority.mail.MailAddress;
import org.castellan.authority.order.Order;

/**
 * What a customer reads who gets a file by e-mail, whoever sends it: the window or the command line. It names no
 * authorization number. For example {@code new ProvisioningLetter(from, to).about(order, file, "")}.
 */
public record ProvisioningLetter(MailAddress from, MailAddress to) {

	private static final String SUBJECT = "Your provisioning file for %s (%s)";
	private static final String TEXT = """
			Dear %s,

			attached is the file %s for %s.

			%sKeep it where only you can read it: whoever has it can use your licences.
			""";

	public ProvisioningLetter {
		Objects.requireNonNull(from);
		Objects.requireNonNull(to);
	}

	/** @param note of the vendor, may be empty */
	public Mail about(Order order, CreatedFile file, String note) {
		String product = order.product().name() + " " + order.product().version();
		String text = TEXT.formatted(order.customer().profile().fullName(), file.fileName(), product,
				note.isBlank() ? "" : note.strip() + "\n\n");
		return new Mail(from, to, SUBJECT.formatted(product, order.name()), text, file.fileName(), file.bytes());
	}
}
