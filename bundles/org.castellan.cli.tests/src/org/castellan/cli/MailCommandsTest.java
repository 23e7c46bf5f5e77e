// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import org.castellan.cli.Typed.Said;
import org.castellan.crypto.TlsIdentity;
import org.castellan.testkit.mail.DebianMailServer;
import org.castellan.testkit.net.FreePort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A provisioning file that is sent by e-mail, against Debian's mail server in a process of its own. */
class MailCommandsTest {

	private static final String PASSWORD = "s3cret-of-the-mail";

	@TempDir
	private Path directory;
	private Path file;

	@BeforeEach
	void order() {
		file = directory.resolve("PO-1.prvs");
		String product = done(new Typed(), "product", "create", "--name", "Desktop", "--version", "10.1", "--type",
				"concurrent-use", "--core", "desktopAdvP:10.1=Desktop Advanced").json().get("id").asString();
		String customer = done(new Typed(), "customer", "create", "--first-name", "Maria", "--last-name", "Example", "--email",
				"maria@example.org", "--organization", "Example Inc").json().get("id").asString();
		done(new Typed(), "order", "create", "--customer", customer, "--product", product, "--line", "desktopAdvP=10", "--name",
				"PO-1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "starttls", "tls" })
	void theFileIsWrittenAndSentToTheCustomer(String security) throws Exception {
		String fingerprint = TlsIdentity
				.openOrCreate(directory.resolve(DebianMailServer.IDENTITY), "mail.example.org", InstantSource.system())
				.fingerprint().value();
		try (DebianMailServer server = DebianMailServer.start(directory, security, "vendor", PASSWORD)) {
			List<String> line = List.of("--mail-server", server.port() + "@127.0.0.1", "--mail-security", security,
					"--mail-user", "vendor", "--mail-fingerprint", fingerprint, "--note", "For the new server.");
			Said said = provision(new Typed().with("CASTELLAN_MAIL_PASSWORD", PASSWORD), line);
			assertEquals(ExitCode.OK, said.code(), said::err);
			assertEquals("maria@example.org", said.json().get("sentTo").asString());
			assertEquals(0, said.json().get("problems").size());
			String letter = server.letters().getFirst();
			assertTrue(letter.contains("From: vendor@example.com\r\nTo: maria@example.org\r\n"), letter);
			assertEquals(Files.readString(file), attached(letter));
			assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
					"whoever has it can use it");

			assertEquals(ExitCode.OK, provision(new Typed().answering(PASSWORD), line).code(), "the password is asked for");
			assertEquals(2, server.letters().size());
			Said wrong = provision(new Typed().with("CASTELLAN_MAIL_PASSWORD", PASSWORD + "x"), line);
			assertEquals("CAS-1077", refused(ExitCode.ENVIRONMENT, wrong));
			assertEquals("CAS-1074", refused(ExitCode.ENVIRONMENT,
					provision(new Typed().with("CASTELLAN_MAIL_PASSWORD", PASSWORD), without("--mail-fingerprint", line))));
			for (Said each : List.of(said, wrong)) {
				assertFalse((each.out() + each.err() + done(new Typed(), "order", "audit").out()).contains(PASSWORD), "a password");
			}
			assertEquals(2, server.letters().size());
		}
	}

	@Test
	void whatTheServerRefusesIsToldAndTheFileStays() throws Exception {
		try (DebianMailServer server = DebianMailServer.start(directory, "none")) {
			List<String> line = List.of("--mail-server", server.port() + "@127.0.0.1", "--mail-security", "none", "--mail-to",
					"nobody@example.net");
			Said said = provision(new Typed(), line);
			assertEquals("CAS-1078", refused(ExitCode.PROBLEMS, said));
			assertEquals(file.toString(), said.json().get("file").asString());
			assertTrue(Files.exists(file));
			assertEquals(ExitCode.OK, provision(new Typed(), without("--mail-to", line)).code());
			assertEquals(1, server.letters().size());
		}
	}

	@Test
	void nobodyThereIsTheEnvironmentsFault() {
		assertEquals("CAS-1071", refused(ExitCode.ENVIRONMENT,
				provision(new Typed(), List.of("--mail-server", FreePort.find() + "@127.0.0.1"))));
	}

	@Test
	void noFileIsMadeForALetterThatCannotGo() {
		List<String> user = List.of("--mail-server", "@127.0.0.1", "--mail-user", "vendor");
		assertEquals("CAS-0808", refused(ExitCode.ENVIRONMENT, provision(new Typed(), user)));
		List<String> inTheClear = new ArrayList<>(user);
		inTheClear.addAll(List.of("--mail-security", "none"));
		assertEquals("CAS-1075", refused(ExitCode.PROBLEMS, provision(new Typed(), inTheClear)));
		assertEquals("CAS-1070", refused(ExitCode.PROBLEMS,
				provision(new Typed(), List.of("--mail-server", "@127.0.0.1", "--contact", "Email=nobody"))));
		assertEquals(ExitCode.USAGE, provision(new Typed(), List.of()).code(), "a sender without a server");
		assertEquals(ExitCode.USAGE,
				provision(new Typed(), List.of("--mail-server", "@127.0.0.1", "--mail-to", "nobody")).code());
		assertFalse(Files.exists(file));
		assertFalse(done(new Typed(), "order", "audit").out().contains("file-provisioned"));
	}

	private Said provision(Typed terminal, List<String> options) {
		List<String> line = new ArrayList<>(
				List.of("provision", "file", "--order", "PO-1", "--out", file.toString(), "--mail-from", "vendor@example.com"));
		line.addAll(options);
		return say(terminal, line.toArray(String[]::new));
	}

	private static List<String> without(String option, List<String> line) {
		List<String> rest = new ArrayList<>(line);
		int index = rest.indexOf(option);
		rest.subList(index, index + 2).clear();
		return rest;
	}

	private static String refused(int code, Said said) {
		assertEquals(code, said.code(), said::err);
		return said.json().at("/problems/0/code").asString();
	}

	private Said done(Typed terminal, String... line) {
		Said said = say(terminal, line);
		assertEquals(ExitCode.OK, said.code(), said::err);
		return said;
	}

	private Said say(Typed terminal, String... line) {
		List<String> whole = new ArrayList<>(List.of(line));
		whole.addAll(List.of("--authority", directory.resolve("authority").toString(), "--format", "json"));
		return terminal.run(whole.toArray(String[]::new));
	}

	/** The decoded last part of a letter. */
	private static String attached(String letter) {
		String part = letter.substring(letter.lastIndexOf("Content-Disposition: attachment"));
		String base64 = part.substring(part.indexOf("\r\n\r\n"), part.indexOf("\r\n--")).strip();
		return new String(Base64.getMimeDecoder().decode(base64), StandardCharsets.UTF_8);
	}
}
