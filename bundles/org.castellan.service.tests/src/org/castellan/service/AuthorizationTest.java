// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.castellan.core.api.AuthorizationInfo;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.Availability;
import org.castellan.core.api.PublisherInfo;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.Problem;
import org.castellan.machine.MachineIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A licence file is applied whole or not at all; files, ledger and answers say the same whatever happens between. */
class AuthorizationTest extends OnOneService {

	@Test
	void acceptedFileIsListedWithWhatItHolds() throws Exception {
		AuthorizationResult result = authorize(service.licenses().file("desktopAdvP", 10));
		assertTrue(result.applied());
		assertEquals(List.of(), result.problems());
		AuthorizationInfo info = authorizations().getFirst();
		assertEquals("Example Publisher", info.publisher());
		assertEquals(Availability.CONCURRENT_USE, info.version());
		assertEquals("2099-12-31", info.expires());
		assertEquals("desktopAdvP", info.features().getFirst().name());
		assertEquals(10, info.features().getFirst().count());
		assertFalse(info.trial());
	}

	@Test
	void changedFileIsRefusedAndNothingOfItCounts() throws Exception {
		String file = new String(service.licenses().file("desktopAdvP", 10), StandardCharsets.ISO_8859_1);
		assertRefused("CAS-0203", file.replace(" 10 SIGN", " 99 SIGN").getBytes(StandardCharsets.ISO_8859_1));
	}

	@Test
	void oneBadLineRefusesTheWholeFile() throws Exception {
		String file = new String(service.licenses().file(TestLicenses.MACHINE,
				TestLicenses.line("desktopAdvP", 10, TestLicenses.FAR),
				TestLicenses.line("spatialAnalystP", 5, TestLicenses.FAR)), StandardCharsets.ISO_8859_1);
		assertRefused("CAS-0203", file.replace("10.1 31-dec-2099 5", "10.1 31-dec-2099 6").getBytes(StandardCharsets.ISO_8859_1));
	}

	@Test
	void unknownPublisherIsRefusedUntilItIsTrusted() throws Exception {
		TestLicenses other = TestLicenses.in(directory.resolve("other"), "Other Publisher", true);
		byte[] file = other.file("desktopAdvP", 10);
		assertRefused("CAS-0202", file);
		PublisherInfo trusted = client.postAdmin("publishers", Files.readAllBytes(other.certificate())).as(PublisherInfo.class);
		assertEquals("Other Publisher", trusted.name());
		assertTrue(authorize(file).applied());
		assertTrue(client.availability("desktopAdvP").trial());
	}

	@Test
	void fileOfAnotherMachineIsRefused() throws Exception {
		assertRefused("CAS-0133", service.licenses().file(HostId.parse("0242ac159999"),
				TestLicenses.line("desktopAdvP", 10, TestLicenses.FAR)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\u0000\u0001\u0002", "hello", "FEATURE", "SERVER this_host 0242ac150003\n" })
	void whatIsNoLicenceFileIsRefused(String content) throws Exception {
		AuthorizationResult result = authorize(TestClient.bytes(content));
		assertFalse(result.applied());
		assertTrue(result.problems().stream().anyMatch(Problem::isError));
		assertEquals(List.of(), authorizations());
	}

	@Test
	void fileThatIsTooLargeIsRefusedBeforeItIsRead() throws Exception {
		TestClient.Reply reply = client.postAdmin("authorizations", new byte[17 << 20]);
		assertEquals(413, reply.status());
		assertEquals("CAS-0608", reply.problem());
	}

	@Test
	void checkSaysWhatWouldBecomeOfAFileAndChangesNothing() throws Exception {
		byte[] file = service.licenses().file("desktopAdvP", 10);
		AuthorizationResult good = client.postAdmin("license-check", file).as(AuthorizationResult.class);
		assertFalse(good.applied());
		assertEquals(List.of(), good.problems());
		assertEquals(10, good.features().getFirst().count());
		assertEquals(List.of(), authorizations());
	}

	@Test
	void sameFileAgainChangesNothing() throws Exception {
		byte[] file = service.licenses().file("desktopAdvP", 10);
		authorize(file);
		assertTrue(authorize(file).applied());
		assertEquals(1, authorizations().size());
		assertEquals(10, client.availability("desktopAdvP").total());
	}

	@Test
	void seatsOfSeveralFilesAddUp() throws Exception {
		authorize(service.licenses().file("desktopAdvP", 10));
		authorize(service.licenses().file(TestLicenses.MACHINE,
				TestLicenses.line("desktopAdvP", 5, TestLicenses.FAR).serial("second order")));
		assertEquals(15, client.availability("desktopAdvP").total());
		assertEquals(2, authorizations().size());
	}

	@Test
	void fileWithAllLinesOfAnOlderOneTakesItsPlace() throws Exception {
		authorize(service.licenses().file("desktopAdvP", 10));
		authorize(service.licenses().file(TestLicenses.MACHINE, TestLicenses.line("desktopAdvP", 10, TestLicenses.FAR),
				TestLicenses.line("spatialAnalystP", 5, TestLicenses.FAR)));
		assertEquals(1, authorizations().size());
		assertEquals(10, client.availability("desktopAdvP").total());
		assertEquals(5, client.availability("spatialAnalystP").total());
		assertEquals(1, licenseFiles().size());
	}

	@Test
	void expiredLineGivesNoSeatsAndFindingSaysSo() throws Exception {
		AuthorizationResult result = authorize(service.licenses().file(TestLicenses.MACHINE,
				TestLicenses.line("desktopAdvP", 10, LocalDate.now().minusDays(2)),
				TestLicenses.line("spatialAnalystP", 5, TestLicenses.FAR)));
		assertTrue(result.applied());
		assertEquals(List.of("CAS-0130"), codes(result.problems()));
		assertEquals("CAS-0407", client.checkout("desktopAdvP", "a").problem());
		assertEquals(5, client.availability("spatialAnalystP").available());
		assertTrue(findings().contains("CAS-0130"));
	}

	@Test
	void machineWithoutHostIdsAcceptsNothingButKeepsWhatItHad() throws Exception {
		byte[] file = service.licenses().file("desktopAdvP", 10);
		authorize(file);
		service.close();
		startAgain(TestService.surroundings().withMachine(() -> new MachineIds(List.of(), List.of(), List.of())));
		assertEquals(10, client.availability("desktopAdvP").total());
		assertTrue(findings().contains("CAS-0533"));
		assertFalse(client.postAdmin("license-check", file).as(AuthorizationResult.class).problems().isEmpty());
	}

	@Test
	void emptyServiceSaysWhatToDoFirst() throws Exception {
		assertEquals(Set.of("CAS-0534"), Set.copyOf(findings()));
	}

	private void assertRefused(String code, byte[] file) throws Exception {
		AuthorizationResult result = authorize(file);
		assertFalse(result.applied());
		assertTrue(codes(result.problems()).contains(code), result.problems().toString());
		assertEquals(List.of(), authorizations());
		assertEquals(List.of(), licenseFiles());
		assertEquals(List.of(), client.get("availability").as(Availability.class).features());
	}
}
