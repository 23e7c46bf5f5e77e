// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.castellan.authority.Authority;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.DatabaseAddress;
import org.castellan.authority.mail.MailAddress;
import org.castellan.authority.mail.MailSecurity;
import org.castellan.authority.mail.MailServer;
import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Fingerprint;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.PublisherStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvisioningDeskTest {

	private static final char[] PASSWORD = "only for a test".toCharArray();

	@TempDir
	Path folder;

	private ProvisioningDesk desk;

	private ProvisioningDesk desk() {
		desk = new ProvisioningDesk(folder.resolve("settings/provisioning.json"), address -> Authority.open(address, "test"));
		return desk;
	}

	@AfterEach
	void close() {
		desk.close();
	}

	@Test
	void beforeTheFirstChoiceThereIsNothingToOpen() {
		ProblemException e = assertThrows(ProblemException.class, () -> desk().authority());
		assertEquals(DeskProblem.NOT_CHOSEN.code(), e.problem().code());
	}

	@Test
	void theChoiceOutlastsTheWindowAndTheKeyDoesNot() throws ProblemException, IOException {
		AtomicInteger told = new AtomicInteger();
		desk().addListener(told::incrementAndGet);
		choose();
		assertEquals(1, told.get());
		assertTrue(desk.key().isPresent());
		desk.close();

		assertEquals(new DatabaseAddress.Directory(folder.resolve("records")), desk().authority().address());
		assertSame(desk.authority(), desk.authority());
		assertEquals(Optional.empty(), desk.key());
		String kept = Files.readString(folder.resolve("settings/provisioning.json"));
		assertFalse(kept.contains(new String(PASSWORD)), kept);
	}

	@Test
	void aLockedKeyWantsItsPasswordAgain() throws ProblemException {
		desk();
		choose();
		desk.lock();
		assertThrows(ProblemException.class, () -> desk.unlock("wrong".toCharArray()));
		assertEquals(Optional.empty(), desk.key());
		assertEquals("Example Publisher", desk.unlock(PASSWORD).publisher().name());
		assertTrue(desk.key().isPresent());
	}

	@Test
	void thePasswordOfADatabaseServerIsAskedForAndKeptNowhere() throws ProblemException, IOException {
		Path settings = folder.resolve("settings/provisioning.json");
		Files.createDirectories(settings.getParent());
		Files.writeString(settings,
				"{\"records\":\"jdbc:postgresql://127.0.0.1:1/d?user=vendor&password=s3cret\",\"key\":\"k\"}");
		List<DatabaseAddress> asked = new ArrayList<>();
		desk = new ProvisioningDesk(settings, address -> {
			asked.add(address);
			throw new ProblemException(AuthorityProblem.DATABASE_LOGIN_REFUSED.problem());
		});
		assertThrows(ProblemException.class, desk::authority);
		assertThrows(ProblemException.class, () -> desk.unlockRecords("a b".toCharArray()));
		assertEquals(List.of(new DatabaseAddress.PostgreSql("jdbc:postgresql://127.0.0.1:1/d?user=vendor"),
				new DatabaseAddress.PostgreSql("jdbc:postgresql://127.0.0.1:1/d?user=vendor&password=a+b")), asked);
		desk.keep(new MailSettings(MailServer.of("smtp.example.com", new PortNumber(465), MailSecurity.TLS),
				new MailAddress("vendor@example.com")));
		String kept = Files.readString(settings);
		assertFalse(kept.contains("password"), kept);
	}

	@Test
	void theMailServerIsSuggestedTheNextTime() throws ProblemException {
		desk();
		choose();
		MailSettings mail = new MailSettings(
				MailServer.of("smtp.example.com", new PortNumber(465), MailSecurity.TLS).withUser("vendor")
						.trusting(new Fingerprint("00:".repeat(31) + "FF")),
				new MailAddress("vendor@example.com"));
		desk.keep(mail);
		desk.close();
		assertEquals(Optional.of(mail), desk().settings().mail());
	}

	@Test
	void aDamagedChoiceIsToldAndCanBeMadeAgain() throws ProblemException, IOException {
		Files.createDirectories(folder.resolve("settings"));
		Files.writeString(folder.resolve("settings/provisioning.json"), "{ damaged");
		ProblemException e = assertThrows(ProblemException.class, () -> desk().authority());
		assertEquals(DeskProblem.SETTINGS_NOT_READ.code(), e.problem().code());
		choose();
		assertEquals(new DatabaseAddress.Directory(folder.resolve("records")), desk.authority().address());
	}

	private void choose() throws ProblemException {
		Path publisher = folder.resolve("publisher");
		PublisherStore store = new PublisherStore(publisher);
		PublisherKey key = store.exists() ? store.open(PASSWORD) : store.create("Example Publisher", PASSWORD, true);
		desk.choose(desk.open(new DatabaseAddress.Directory(folder.resolve("records"))), publisher, key);
	}
}
