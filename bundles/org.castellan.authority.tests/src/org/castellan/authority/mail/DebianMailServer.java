// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Fingerprint;
import org.castellan.crypto.TlsIdentity;
import org.castellan.testkit.net.FreePort;
import org.castellan.testkit.process.ForeignProcess;

/**
 * A mail server of Debian's (python3-aiosmtpd) on the loopback, in a process of its own. {@code releng/test} installs it.
 */
final class DebianMailServer implements AutoCloseable {

	private static final Duration START = Duration.ofSeconds(30);
	private static final String SCRIPT = "mail-server.py";

	private final Path folder;
	private final int port;
	private final MailSecurity security;
	private final Fingerprint fingerprint;
	private final ForeignProcess process;

	private DebianMailServer(Path folder, MailSecurity security, List<String> login) throws IOException, ProblemException {
		this.folder = folder;
		this.security = security;
		port = FreePort.find();
		fingerprint = TlsIdentity.openOrCreate(folder.resolve("identity.pem"), "mail.example.org", InstantSource.system())
				.fingerprint();
		Path script = folder.resolve(SCRIPT);
		try (InputStream in = Objects.requireNonNull(DebianMailServer.class.getResourceAsStream(SCRIPT))) {
			Files.write(script, in.readAllBytes());
		}
		List<String> command = new ArrayList<>(List.of("/usr/bin/python3", script.toString(), Integer.toString(port),
				security.name().toLowerCase(Locale.ROOT), folder.toString()));
		command.addAll(login);
		process = ForeignProcess.start(command);
		process.awaitLine(line -> line.equals("ready"), START);
	}

	/** @param login user and password, or nothing for a server that asks nobody */
	static DebianMailServer start(Path folder, MailSecurity security, String... login) {
		try {
			return new DebianMailServer(folder, security, List.of(login));
		} catch (IOException | ProblemException e) {
			throw new AssertionError("The mail server does not start", e);
		}
	}

	/** As a client names it, trusting its certificate. */
	MailServer trusted() {
		return stranger().trusting(fingerprint);
	}

	/** As a client names it who has not seen its certificate. */
	MailServer stranger() {
		return MailServer.of("127.0.0.1", new PortNumber(port), security);
	}

	Fingerprint fingerprint() {
		return fingerprint;
	}

	/** The letters that came, as they came. */
	List<String> letters() {
		try (Stream<Path> files = Files.list(folder.resolve("mail"))) {
			return files.sorted().map(DebianMailServer::read).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file, StandardCharsets.US_ASCII);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	@Override
	public void close() {
		process.close();
	}
}
