// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.provision;

import org.castellan.authority.mail.Mail;
import org.castellan.authority.order.Order;
import org.castellan.authority.provisioning.CreatedFile;
import org.eclipse.osgi.util.NLS;

/** What a customer reads who gets a file by e-mail. */
final class Letter {

	private Letter() {
	}

	/** @param note of the vendor, may be empty */
	static Mail of(Order order, CreatedFile file, String note, Delivery.Send send) {
		String product = NLS.bind(Messages.Letter_product, order.product().name(), order.product().version());
		String subject = NLS.bind(Messages.Letter_subject, product, order.name());
		String text = NLS.bind(Messages.Letter_text, new Object[] { order.customer().profile().fullName(), file.fileName(),
				product, note.isBlank() ? "" : note.strip() + "\n\n" });
		return new Mail(send.from(), send.to(), subject, text, file.fileName(), file.bytes());
	}
}
