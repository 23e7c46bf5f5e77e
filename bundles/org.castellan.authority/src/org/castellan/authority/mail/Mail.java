// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.mail;

import java.util.Objects;

/**
 * One letter with one file, for example a licence file for a customer.
 *
 * @param text     what it says, lines separated by {@code \n}
 * @param fileName the attachment's name, without folders
 */
public record Mail(MailAddress from, MailAddress to, String subject, String text, String fileName, byte[] file) {

	public Mail {
		Objects.requireNonNull(from);
		Objects.requireNonNull(to);
		Objects.requireNonNull(subject);
		Objects.requireNonNull(text);
		Objects.requireNonNull(fileName);
		file = file.clone();
	}

	@Override
	public byte[] file() {
		return file.clone();
	}
}
