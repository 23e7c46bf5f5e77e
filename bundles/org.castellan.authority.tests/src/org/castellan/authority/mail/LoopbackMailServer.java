// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.mail;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Fingerprint;
import org.castellan.crypto.TlsIdentity;
import org.castellan.testkit.mail.DebianMailServer;

/** Debian's mail server in our words: with each kind of encryption, and a certificate of its own. */
final class LoopbackMailServer implements AutoCloseable {

	private final MailSecurity security;
	private final Fingerprint fingerprint;
	private final DebianMailServer server;

	private LoopbackMailServer(MailSecurity security, Fingerprint fingerprint, DebianMailServer server) {
		this.security = security;
		this.fingerprint = fingerprint;
		this.server = server;
	}

	/** @param login user and password, or nothing for a server that asks nobody */
	static LoopbackMailServer start(Path folder, MailSecurity security, String... login) {
		try {
			Fingerprint fingerprint = TlsIdentity
					.openOrCreate(folder.resolve(DebianMailServer.IDENTITY), "mail.example.org", InstantSource.system())
					.fingerprint();
			return new LoopbackMailServer(security, fingerprint,
					DebianMailServer.start(folder, security.name().toLowerCase(Locale.ROOT), login));
		} catch (ProblemException e) {
			throw new AssertionError("The mail server has no certificate", e);
		}
	}

	/** As a client names it, trusting its certificate. */
	MailServer trusted() {
		return stranger().trusting(fingerprint);
	}

	/** As a client names it who has not seen its certificate. */
	MailServer stranger() {
		return MailServer.of("127.0.0.1", new PortNumber(server.port()), security);
	}

	Fingerprint fingerprint() {
		return fingerprint;
	}

	/** The letters that came, as they came. */
	List<String> letters() {
		return server.letters();
	}

	@Override
	public void close() {
		server.close();
	}
}
