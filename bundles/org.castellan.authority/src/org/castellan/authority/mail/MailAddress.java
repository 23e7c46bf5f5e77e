// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.mail;

import java.util.regex.Pattern;
import org.castellan.core.problem.ProblemException;

/**
 * An e-mail address, for example {@code jsmith@example.org}. Without a display name, and in ASCII, as every mail server
 * takes it; nothing in it can begin another header or command.
 *
 * @param value local part, {@code @} and domain
 */
public record MailAddress(String value) {

	private static final Pattern FORM = Pattern
			.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");

	public MailAddress {
		if (!FORM.matcher(value).matches() || value.contains("..")) {
			throw new IllegalArgumentException("Not an e-mail address");
		}
	}

	/** Reads what a person typed; blanks round it do not matter. */
	public static MailAddress parse(String text) throws ProblemException {
		try {
			return new MailAddress(text.strip());
		} catch (IllegalArgumentException e) {
			throw new ProblemException(MailProblem.BAD_ADDRESS.problem("address", text.strip()), e);
		}
	}

	@Override
	public String toString() {
		return value;
	}
}
