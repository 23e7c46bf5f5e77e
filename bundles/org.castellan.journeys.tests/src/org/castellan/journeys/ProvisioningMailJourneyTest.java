// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;

import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.TlsIdentity;
import org.castellan.provisioning.ui.Keys;
import org.castellan.testkit.mail.DebianMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A provisioning file that goes by e-mail, through a real mail server on the loopback. Whatever becomes of the letter, one
 * file is made, and it can be saved instead.
 */
public class ProvisioningMailJourneyTest extends ConsoleJourney {
	private static final String FEATURE = "Desktop Advanced";
	private static final int MINUTE_MILLIS = 60_000;
	private static final String KNOWN = "mlee@example.org";
	private static final String UNKNOWN = "mlee@example.net";

	private VendorDesk desk;

	@BeforeEach
	void comeToTheDelivery() {
		desk = VendorDesk.withExample(driver(), folder);
		desk.open(desk.order("ArcGIS Desktop", "City of Sampleton"));
		desk.beginFile();
		driver().next();
		desk.fillInContact();
	}

	@AfterEach
	void turnBack() {
		driver().closeAll();
		driver().openPerspective(org.castellan.admin.ui.Keys.PERSPECTIVE);
	}

	/** The server is not known at first, then the password is wrong; the third letter arrives, with the file that was made first. */
	@Test
	void aFileIsSentOnceTheServerIsKnownAndLetsUsIn() throws ProblemException {
		TlsIdentity identity = TlsIdentity.openOrCreate(folder.resolve(DebianMailServer.IDENTITY), "mail.example.org",
				InstantSource.system());
		try (DebianMailServer server = DebianMailServer.start(folder, "starttls", "vendor", "s3cret")) {
			send(KNOWN, server.port(), "STARTTLS");
			driver().type(Keys.MAIL_USER, "vendor");
			driver().type(Keys.MAIL_PASSWORD, "wrong");
			review();
			driver().finish();
			waitForProblem("CAS-1074");
			assertTrue(driver().dialogMessage().contains(identity.fingerprint().value()), driver()::dialogMessage);
			String made = driver().text(Keys.REVIEW_TEXT);
			driver().back();
			driver().type(Keys.MAIL_FINGERPRINT, identity.fingerprint().value());
			review();
			driver().finish();
			waitForProblem("CAS-1077");
			driver().back();
			driver().type(Keys.MAIL_PASSWORD, "s3cret");
			review();
			assertTrue(desk.finish().contains("on its way to " + KNOWN));
			String letter = server.letters().getFirst();
			assertEquals(1, server.letters().size());
			assertTrue(letter.contains("To: " + KNOWN), letter);
			assertEquals(made.lines().toList(), attachment(letter).lines().toList());
		}
		onlyOneFileIsMade();
	}

	@Test
	void aRefusedLetterIsToldInTheServersWordsAndTheFileIsSavedInstead() throws IOException {
		try (DebianMailServer server = DebianMailServer.start(folder, "none")) {
			send(UNKNOWN, server.port(), "not encrypted");
			review();
			driver().finish();
			waitForProblem("CAS-1078");
			assertTrue(driver().dialogMessage().contains("no such person here"), driver()::dialogMessage);
			assertEquals(List.of(), server.letters());
		}
		saveInstead();
		onlyOneFileIsMade();
	}

	/** Somebody listens and never says a word: Cancel stops the waiting, not the wizard. */
	@Test
	void aSilentServerIsLeftAndTheFileIsSavedInstead() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			send(KNOWN, silent.getLocalPort(), "TLS");
			review();
			driver().finish();
			awaitGreeting(silent);
			assertTrue(driver().isDialogOpen());
			driver().cancel();
			driver().waitFor("it is said that it was stopped", () -> driver().dialogMessage().contains("You stopped it"));
			assertTrue(driver().isDialogOpen());
		}
		saveInstead();
		onlyOneFileIsMade();
	}

	/** Until the wizard has begun to talk to it; no accept and no read heeds the end of a test's time. */
	private static void awaitGreeting(ServerSocket silent) throws IOException {
		silent.setSoTimeout(MINUTE_MILLIS);
		Socket guest = silent.accept();
		guest.setSoTimeout(MINUTE_MILLIS);
		assertTrue(guest.getInputStream().read() >= 0);
	}

	@Test
	void whatIsNoAddressOrNoServerIsToldBeforeAnythingIsMade() {
		send("mlee", 25, "not encrypted");
		assertTrue(driver().dialogMessage().contains("is not an e-mail address"), driver()::dialogMessage);
		driver().type(Keys.MAIL_TO, KNOWN);
		driver().type(Keys.MAIL_PORT, "0");
		assertTrue(driver().dialogMessage().contains("number from 1 to 65535"), driver()::dialogMessage);
		driver().type(Keys.MAIL_PORT, "25");
		driver().type(Keys.MAIL_HOST, "");
		assertTrue(driver().dialogMessage().contains("name of the mail server"), driver()::dialogMessage);
		driver().type(Keys.MAIL_HOST, "127.0.0.1");
		driver().type(Keys.MAIL_USER, "vendor");
		assertTrue(driver().dialogMessage().contains("only sent over TLS"), driver()::dialogMessage);
		driver().cancel();
		driver().waitFor("the wizard is closed", () -> !driver().isDialogOpen());
		assertFalse(driver().rows(Keys.ORDER_AUDIT).stream().anyMatch(row -> row.has("File created")));
	}

	private void send(String to, int port, String security) {
		driver().click(Keys.DELIVER_SEND);
		driver().type(Keys.MAIL_TO, to);
		driver().type(Keys.MAIL_FROM, "vendor@example.com");
		driver().type(Keys.MAIL_HOST, "127.0.0.1");
		driver().choose(Keys.MAIL_SECURITY, security);
		driver().type(Keys.MAIL_PORT, Integer.toString(port));
		driver().type(Keys.MAIL_USER, "");
		driver().type(Keys.MAIL_FINGERPRINT, "");
	}

	private void review() {
		driver().press("Review File >");
		driver().waitFor("the file can be reviewed", () -> driver().isPresent(Keys.REVIEW_TEXT));
	}

	private void waitForProblem(String code) {
		driver().waitFor(code + " is told", () -> driver().dialogMessage().contains(code));
	}

	private void saveInstead() throws IOException {
		String made = driver().text(Keys.REVIEW_TEXT);
		driver().back();
		driver().click(Keys.DELIVER_SAVE);
		Path file = folder.resolve("city.prvs");
		driver().type(Keys.DELIVERY_FILE, file.toString());
		review();
		desk.finish();
		assertEquals(made.lines().toList(), Files.readAllLines(file));
	}

	private void onlyOneFileIsMade() {
		driver().waitFor("the audit is read",
				() -> driver().rows(Keys.ORDER_AUDIT).stream().anyMatch(row -> row.has("File created")));
		assertEquals(1, driver().rows(Keys.ORDER_AUDIT).stream().filter(row -> row.has("File created")).count());
		assertEquals("4", desk.line(FEATURE).cell("Left"));
	}

	/** The last part of a letter, decoded. */
	private static String attachment(String letter) {
		String boundary = letter.replaceAll("(?s).*boundary=\"([^\"]+)\".*", "$1");
		String[] parts = letter.split("\r\n--" + boundary);
		String last = parts[parts.length - 2];
		return new String(Base64.getMimeDecoder().decode(last.substring(last.indexOf("\r\n\r\n")).strip()),
				StandardCharsets.UTF_8);
	}
}
