// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.castellan.authority.mail.SendMailOutcome.NotSent;
import org.castellan.authority.mail.SendMailOutcome.Sent;
import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.testkit.net.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against Debian's mail server in a process of its own, on the loopback. */
class SendMailOperationTest {

	private static final byte[] FILE = "SERVER this_host 0242ac150003\n.\n..\n".getBytes(StandardCharsets.UTF_8);
	private static final char[] PASSWORD = "s3cret".toCharArray();

	@TempDir
	Path folder;

	private final SendMailOperation operation = new SendMailOperation(InstantSource.system(), ZoneOffset.UTC,
			UUID::randomUUID, Duration.ofSeconds(20));

	@ParameterizedTest
	@EnumSource
	void aLetterArrivesWithItsFileByteForByte(MailSecurity security) throws ProblemException {
		try (LoopbackMailServer server = LoopbackMailServer.start(folder, security)) {
			MailServer settings = security == MailSecurity.NONE ? server.stranger() : server.trusted();
			SendMailOutcome outcome = operation.send(settings, Optional.empty(), mail("jsmith@example.org"));
			assertTrue(outcome instanceof Sent(String reply) && reply.contains("taken as letter 0"), outcome::toString);
			String letter = server.letters().getFirst();
			assertTrue(letter.startsWith("From: vendor@example.com\r\nTo: jsmith@example.org\r\nSubject: Your licence"), letter);
			assertEquals(List.of("Grüße,\r\nExample\r\n", new String(FILE, StandardCharsets.UTF_8)), parts(letter));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TLS", "STARTTLS" })
	void aServerThatAsksForAPasswordGetsIt(MailSecurity security) throws ProblemException {
		try (LoopbackMailServer server = LoopbackMailServer.start(folder, security, "vendor", "s3cret")) {
			MailServer settings = server.trusted().withUser("vendor");
			assertInstanceOf(Sent.class, operation.send(settings, Optional.of(PASSWORD), mail("jsmith@example.org")));
			assertCode(MailProblem.LOGIN_REFUSED,
					operation.send(settings, Optional.of("wrong".toCharArray()), mail("jsmith@example.org")));
			assertEquals(1, server.letters().size());
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "TLS", "STARTTLS" })
	void anUnknownCertificateIsRefusedAndItsFingerprintTold(MailSecurity security) throws ProblemException {
		try (LoopbackMailServer server = LoopbackMailServer.start(folder, security)) {
			Problem problem = assertCode(MailProblem.UNKNOWN_CERTIFICATE,
					operation.send(server.stranger(), Optional.empty(), mail("jsmith@example.org")));
			assertEquals(server.fingerprint().value(), problem.details().get("fingerprint"));
			assertEquals(List.of(), server.letters());
		}
	}

	@Test
	void aServerThatDoesNotTurnToTlsGetsNothing() throws ProblemException {
		try (LoopbackMailServer server = LoopbackMailServer.start(folder, MailSecurity.NONE)) {
			MailServer plain = server.stranger();
			assertCode(MailProblem.NO_STARTTLS, operation.send(MailServer.of(plain.host(), plain.port(), MailSecurity.STARTTLS),
					Optional.empty(), mail("jsmith@example.org")));
			assertCode(MailProblem.NO_MAIL_SERVER, operation.send(MailServer.of(plain.host(), plain.port(), MailSecurity.TLS),
					Optional.empty(), mail("jsmith@example.org")));
			assertEquals(List.of(), server.letters());
		}
	}

	@Test
	void aRecipientThatTheServerDoesNotKnowIsToldInItsWords() throws ProblemException {
		try (LoopbackMailServer server = LoopbackMailServer.start(folder, MailSecurity.NONE)) {
			Problem problem = assertCode(MailProblem.REFUSED,
					operation.send(server.stranger(), Optional.empty(), mail("nobody@example.net")));
			assertTrue(problem.why().contains("no such person here"), problem.why());
		}
	}

	@Test
	void aPasswordIsNotSentInTheClear() throws ProblemException {
		MailServer settings = MailServer.of("127.0.0.1", new PortNumber(FreePort.find()), MailSecurity.NONE)
				.withUser("vendor");
		assertCode(MailProblem.PASSWORD_IN_THE_CLEAR,
				operation.send(settings, Optional.of(PASSWORD), mail("jsmith@example.org")));
	}

	@Test
	void nobodyThereIsToldFromSomebodyElse() throws IOException, ProblemException {
		MailServer nobody = MailServer.of("127.0.0.1", new PortNumber(FreePort.find()), MailSecurity.STARTTLS);
		assertCode(MailProblem.NO_ANSWER, operation.send(nobody, Optional.empty(), mail("jsmith@example.org")));
		assertCode(MailProblem.NO_ANSWER, operation.send(
				MailServer.of("no-such-host.invalid", new PortNumber(25), MailSecurity.TLS), Optional.empty(),
				mail("jsmith@example.org")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "HTTP/1.1 400 Bad Request\r\n\r\n", "554 go away\r\n", "" })
	void somebodyElseIsTold(String greeting) throws IOException, ProblemException {
		try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Thread.ofVirtual().start(() -> answer(other, greeting));
			MailServer settings = MailServer.of("127.0.0.1", new PortNumber(other.getLocalPort()), MailSecurity.STARTTLS);
			assertCode(MailProblem.NO_MAIL_SERVER, operation.send(settings, Optional.empty(), mail("jsmith@example.org")));
		}
	}

	private static void answer(ServerSocket server, String greeting) {
		try (var caller = server.accept()) {
			caller.getOutputStream().write(greeting.getBytes(StandardCharsets.US_ASCII));
			caller.shutdownOutput();
			caller.getInputStream().readAllBytes();
		} catch (IOException e) {
			// the caller sees it too
			return;
		}
	}

	private static Mail mail(String to) throws ProblemException {
		return new Mail(MailAddress.parse("vendor@example.com"), MailAddress.parse(to), "Your licence", "Grüße,\nExample\n",
				"site.lic", FILE);
	}

	private static Problem assertCode(MailProblem expected, SendMailOutcome outcome) {
		assertInstanceOf(NotSent.class, outcome);
		Problem problem = ((NotSent) outcome).problem();
		assertEquals(expected.code(), problem.code(), problem.message());
		return problem;
	}

	/** The decoded parts of a letter. */
	private static List<String> parts(String letter) {
		String boundary = letter.replaceAll("(?s).*boundary=\"([^\"]+)\".*", "$1");
		return Arrays.stream(letter.split("\r\n--" + boundary)).skip(1).filter(part -> part.contains("\r\n\r\n"))
				.map(part -> part.substring(part.indexOf("\r\n\r\n")).strip())
				.map(base64 -> new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8)).toList();
	}
}
