// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.mail;

import java.util.Objects;
import java.util.Optional;
import org.castellan.core.net.PortNumber;
import org.castellan.crypto.Fingerprint;

/**
 * The SMTP server that takes our mail, for example {@code smtp.example.org} on port 587 with STARTTLS. Its password is
 * not part of it: a person is asked for it.
 *
 * @param user        who logs in; empty where the server asks nobody
 * @param fingerprint the one certificate to accept; empty for those that this machine's authorities vouch for
 */
public record MailServer(String host, PortNumber port, MailSecurity security, Optional<String> user,
		Optional<Fingerprint> fingerprint) {

	public MailServer {
		Objects.requireNonNull(host);
		Objects.requireNonNull(port);
		Objects.requireNonNull(security);
		Objects.requireNonNull(user);
		Objects.requireNonNull(fingerprint);
	}

	/** A server that asks for no password and has a certificate of a known authority. */
	public static MailServer of(String host, PortNumber port, MailSecurity security) {
		return new MailServer(host, port, security, Optional.empty(), Optional.empty());
	}

	public MailServer withUser(String name) {
		return new MailServer(host, port, security, Optional.of(name), fingerprint);
	}

	/** Accepts this certificate and no other, whoever signed it. */
	public MailServer trusting(Fingerprint certificate) {
		return new MailServer(host, port, security, user, Optional.of(certificate));
	}

	@Override
	public String toString() {
		return host + ":" + port.value();
	}
}
