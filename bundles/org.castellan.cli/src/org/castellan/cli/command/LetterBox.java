// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.Arrays;
import java.util.Optional;

import org.castellan.authority.mail.Mail;
import org.castellan.authority.mail.MailServer;
import org.castellan.authority.mail.SendMailOperation;
import org.castellan.authority.mail.SendMailOutcome;
import org.castellan.authority.order.Order;
import org.castellan.authority.provisioning.CreatedFile;
import org.castellan.authority.provisioning.ProvisioningLetter;
import org.castellan.cli.Terminal;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/**
 * Sends a file that was made for a customer. All that a person has to say is known before the file is made, so that none is
 * made for a letter that could not go.
 */
record LetterBox(MailServer server, Optional<char[]> password, ProvisioningLetter letter) {

	/** @param email of the contact, for a letter that is for nobody else */
	static LetterBox of(MailOptions options, String email, Terminal terminal) throws ProblemException {
		return new LetterBox(options.server(), options.password(terminal),
				new ProvisioningLetter(options.from(), options.to(email)));
	}

	/** @return why it was not sent; empty if the mail server has taken it */
	Optional<Problem> send(Order order, CreatedFile file, String note) {
		Mail mail = letter.about(order, file, note);
		try {
			return switch (new SendMailOperation().send(server, password, mail)) {
				case SendMailOutcome.Sent sent -> Optional.empty();
				case SendMailOutcome.NotSent(Problem problem) -> Optional.of(problem);
			};
		} finally {
			password.ifPresent(secret -> Arrays.fill(secret, ' '));
		}
	}
}
