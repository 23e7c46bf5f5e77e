// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.mail;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.castellan.authority.mail.SendMailOutcome.NotSent;
import org.castellan.authority.mail.SendMailOutcome.Sent;
import org.castellan.core.problem.ProblemException;

/**
 * Sends one letter through an SMTP server and says whether the server took it. For example
 * {@code new SendMailOperation().send(server, Optional.of(password), mail)}. It blocks, a minute at the most where a
 * server stalls.
 */
public final class SendMailOperation {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final InstantSource time;
	private final ZoneId zone;
	private final Supplier<UUID> ids;
	private final Duration patience;

	public SendMailOperation() {
		this(InstantSource.system(), ZoneId.systemDefault(), UUID::randomUUID, PATIENCE);
	}

	/**
	 * @param zone     of the letter's date
	 * @param ids      of letters, each once
	 * @param patience for each of the server's answers
	 */
	public SendMailOperation(InstantSource time, ZoneId zone, Supplier<UUID> ids, Duration patience) {
		this.time = time;
		this.zone = zone;
		this.ids = ids;
		this.patience = patience;
	}

	/** @param password of the server's user, if it has one */
	public SendMailOutcome send(MailServer server, Optional<char[]> password, Mail mail) {
		if (server.user().isPresent() && server.security() == MailSecurity.NONE) {
			return new NotSent(MailProblem.PASSWORD_IN_THE_CLEAR.problem("server", server.toString()));
		}
		SmtpSession session = new SmtpSession(server, patience);
		try {
			session.open();
			session.login(password.orElse(new char[0]));
			String text = MailText.of(mail, time.instant().atZone(zone), ids.get());
			return new Sent(session.deliver(mail.from(), mail.to(), text));
		} catch (ProblemException e) {
			return new NotSent(e.problem());
		} catch (IOException e) {
			return new NotSent(MailProblem.BROKEN_OFF.problem("server", server.toString(), "cause", SmtpSession.words(e)));
		} finally {
			session.close();
		}
	}
}
