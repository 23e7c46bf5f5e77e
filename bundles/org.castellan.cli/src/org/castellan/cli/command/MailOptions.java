// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.Objects;
import java.util.Optional;

import org.castellan.authority.mail.MailAddress;
import org.castellan.authority.mail.MailProblem;
import org.castellan.authority.mail.MailSecurity;
import org.castellan.authority.mail.MailServer;
import org.castellan.cli.CliProblem;
import org.castellan.cli.Person;
import org.castellan.cli.Terminal;
import org.castellan.core.net.PortNumber;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Fingerprint;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By which mail server a letter goes, from whom and to whom; a command's line has the group as a whole or not at all. */
final class MailOptions {

	private static final String PASSWORD = "CASTELLAN_MAIL_PASSWORD";

	@Option(names = "--mail-server", required = true, paramLabel = "PORT@HOST", converter = Reading.OfServer.class,
			description = "Send the file by e-mail as well, through this SMTP server: 587@mail.example.org; without a port, "
					+ "@mail.example.org, the usual one.")
	private @Nullable ServerAddress server;

	@Option(names = "--mail-from", required = true, paramLabel = "ADDRESS", converter = Reading.OfMailAddress.class,
			description = "Who the letter is from: your own e-mail address.")
	private @Nullable MailAddress from;

	@Option(names = "--mail-to", paramLabel = "ADDRESS", converter = Reading.OfMailAddress.class,
			description = "Who the letter is for. Default: the e-mail address of the contact.")
	private @Nullable MailAddress to;

	@Option(names = "--mail-security", paramLabel = "starttls|tls|none", defaultValue = "STARTTLS",
			description = "How the connection is encrypted. Default: starttls.")
	private MailSecurity security = MailSecurity.STARTTLS;

	@Option(names = "--mail-user", paramLabel = "NAME",
			description = "Who logs in there; the password is asked for, or taken from CASTELLAN_MAIL_PASSWORD. Default: nobody "
					+ "logs in.")
	private @Nullable String user;

	@Option(names = "--mail-fingerprint", paramLabel = "SHA256",
			description = "Accept the certificate of the mail server that has this fingerprint, and no other.")
	private @Nullable String fingerprint;

	MailAddress from() {
		return Objects.requireNonNull(from);
	}

	/** @param email of the contact, for a letter that is for nobody else */
	MailAddress to(String email) throws ProblemException {
		return to == null ? MailAddress.parse(email) : to;
	}

	/** @throws ProblemException also if a password would go there in the clear */
	MailServer server() throws ProblemException {
		ServerAddress address = Objects.requireNonNull(server);
		MailServer named = new MailServer(address.host(), address.port().orElse(new PortNumber(security.usualPort())), security,
				Optional.ofNullable(user),
				fingerprint == null ? Optional.empty() : Optional.of(Fingerprint.parse(fingerprint)));
		if (named.user().isPresent() && security == MailSecurity.NONE) {
			throw new ProblemException(MailProblem.PASSWORD_IN_THE_CLEAR.problem("server", named.toString()));
		}
		return named;
	}

	/** Of the user who logs in; empty if nobody does. The caller overwrites it after use. */
	Optional<char[]> password(Terminal terminal) throws ProblemException {
		if (user == null) {
			return Optional.empty();
		}
		Optional<String> variable = terminal.variable(PASSWORD);
		if (variable.isPresent()) {
			return variable.map(String::toCharArray);
		}
		Person person = terminal.person().orElseThrow(() -> new ProblemException(CliProblem.NO_MAIL_PASSWORD.problem()));
		return Optional.of(person.secret("Password of " + user + " at the mail server: ")
				.orElseThrow(() -> new ProblemException(CliProblem.NO_MAIL_PASSWORD.problem())));
	}
}
