// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.mail;

import java.io.IOException;
import java.io.Writer;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.commons.net.MalformedServerReplyException;
import org.apache.commons.net.smtp.AuthenticatingSMTPClient;
import org.apache.commons.net.smtp.AuthenticatingSMTPClient.AUTH_METHOD;
import org.apache.commons.net.smtp.SMTPConnectionClosedException;
import org.apache.commons.net.smtp.SMTPReply;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PinnedTrust;

/** One conversation with a mail server. What the server refuses is a Problem; what breaks is an exception. */
final class SmtpSession implements AutoCloseable {

	private final MailServer server;
	private final Duration patience;
	private final AuthenticatingSMTPClient client;

	SmtpSession(MailServer server, Duration patience) {
		this(server, patience, trust(server));
	}

	private SmtpSession(MailServer server, Duration patience, SSLContext trust) {
		this.server = server;
		this.patience = patience;
		int millis = (int) patience.toMillis();
		client = new AuthenticatingSMTPClient(server.security() == MailSecurity.TLS, trust);
		client.setConnectTimeout(millis);
		client.setDefaultTimeout(millis);
		// who is known by the certificate itself need not be known by name
		client.setEndpointCheckingEnabled(server.fingerprint().isEmpty());
	}

	/** Ends greeted, and encrypted if the server is to be. */
	void open() throws ProblemException {
		try {
			connect();
		} catch (SSLException e) {
			throw new ProblemException(server.security() == MailSecurity.TLS && !speaksTls()
					? MailProblem.NO_MAIL_SERVER.problem("server", server.toString(), "reply", words(e))
					: unknownCertificate(), e);
		} catch (SMTPConnectionClosedException | MalformedServerReplyException e) {
			throw new ProblemException(MailProblem.NO_MAIL_SERVER.problem("server", server.toString(), "reply", words(e)), e);
		} catch (IOException e) {
			throw noAnswer(e);
		}
	}

	private void connect() throws IOException, ProblemException {
		client.connect(server.host(), server.port().value());
		client.setSoTimeout((int) patience.toMillis());
		require(SMTPReply.isPositiveCompletion(client.getReplyCode()), MailProblem.NO_MAIL_SERVER);
		greet();
		if (server.security() == MailSecurity.STARTTLS) {
			require(offers("STARTTLS") && client.execTLS(), MailProblem.NO_STARTTLS);
			greet();
		}
	}

	private void greet() throws IOException, ProblemException {
		require(SMTPReply.isPositiveCompletion(client.ehlo(ownName())), MailProblem.NO_MAIL_SERVER);
	}

	/** RFC 5321 4.1.3: the address itself, for a client that may have no name others know. */
	private String ownName() {
		InetAddress own = client.getLocalAddress();
		return (own instanceof Inet6Address ? "[IPv6:" : "[") + own.getHostAddress().replaceAll("%.*", "") + "]";
	}

	/** Does nothing where the server has no user. */
	void login(char[] password) throws ProblemException {
		if (server.user().isEmpty()) {
			return;
		}
		AUTH_METHOD way = Stream.of(AUTH_METHOD.PLAIN, AUTH_METHOD.LOGIN, AUTH_METHOD.CRAM_MD5).filter(this::offers)
				.findFirst()
				.orElseThrow(() -> new ProblemException(MailProblem.NO_LOGIN.problem("server", server.toString())));
		try {
			require(client.auth(way, server.user().get(), new String(password)), MailProblem.LOGIN_REFUSED);
		} catch (IOException e) {
			throw noAnswer(e);
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Answers the server's last word. */
	String deliver(MailAddress from, MailAddress to, String text) throws IOException, ProblemException {
		require(client.setSender(from.value()), MailProblem.REFUSED);
		require(client.addRecipient(to.value()), MailProblem.REFUSED);
		Writer data = client.sendMessageData();
		if (data == null) {
			throw problem(MailProblem.REFUSED);
		}
		try (data) {
			data.write(text);
		}
		require(client.completePendingCommand(), MailProblem.REFUSED);
		return reply();
	}

	private boolean offers(AUTH_METHOD way) {
		return offer("AUTH").stream().anyMatch(word -> word.equals(AUTH_METHOD.getAuthName(way)));
	}

	private boolean offers(String extension) {
		return !offer(extension).isEmpty();
	}

	/** The words of the server's last greeting that begin with this one. */
	private List<String> offer(String extension) {
		return Arrays.stream(client.getReplyStrings()).filter(line -> line.length() > 4)
				.map(line -> List.of(line.substring(4).toUpperCase(Locale.ROOT).split("[ =]")))
				.filter(words -> words.getFirst().equals(extension)).findFirst().orElse(List.of());
	}

	private void require(boolean condition, MailProblem otherwise) throws ProblemException {
		if (!condition) {
			throw problem(otherwise);
		}
	}

	private ProblemException noAnswer(IOException e) {
		return new ProblemException(MailProblem.NO_ANSWER.problem("server", server.toString(), "cause", words(e)), e);
	}

	private ProblemException problem(MailProblem kind) {
		return new ProblemException(kind.problem("server", server.toString(), "reply", reply()));
	}

	/** What the server said last, on one line, without codes. */
	private String reply() {
		return Optional.ofNullable(client.getReplyStrings()).stream().flatMap(Arrays::stream)
				.map(line -> line.replaceFirst("^\\d{3}[ -]", "").strip()).filter(line -> !line.isEmpty())
				.collect(Collectors.joining(" "));
	}

	/** Looks at the certificate that was refused, sending nothing but a greeting. */
	private Problem unknownCertificate() {
		return MailProblem.UNKNOWN_CERTIFICATE.problem("server", server.toString(), "fingerprint", presented());
	}

	private boolean speaksTls() {
		return !presented().isEmpty();
	}

	private String presented() {
		PinnedTrust look = PinnedTrust.firstContact();
		try (SmtpSession session = new SmtpSession(server, patience, look.sslContext())) {
			session.client.setEndpointCheckingEnabled(false);
			session.connect();
		} catch (IOException | ProblemException e) {
			// what was seen up to here is all there is to see
			return look.presented().map(Object::toString).orElse("");
		}
		return look.presented().map(Object::toString).orElse("");
	}

	private static SSLContext trust(MailServer server) {
		try {
			return server.fingerprint().isPresent() ? PinnedTrust.to(server.fingerprint().get()).sslContext()
					: SSLContext.getDefault();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	/** A failure in a few words, for the middle of a sentence. */
	static String words(IOException e) {
		String message = e.getMessage();
		return (message == null ? e.getClass().getSimpleName() : message).strip().replaceFirst("\\.$", "");
	}

	@Override
	public void close() {
		if (!client.isConnected()) {
			return;
		}
		try {
			if (client.isAvailable()) {
				client.quit();
			}
			client.disconnect();
		} catch (IOException e) {
			// the letter's fate is known already
			return;
		}
	}
}
