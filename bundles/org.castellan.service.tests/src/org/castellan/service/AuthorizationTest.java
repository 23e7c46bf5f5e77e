// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castellan.core.api.AuthorizationInfo;
import org.castellan.core.api.AuthorizationInfo.AuthorizedFeature;
import org.castellan.core.api.AuthorizationList;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.Availability;
import org.castellan.core.api.FeatureAvailability;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.PublisherInfo;
import org.castellan.core.api.PublisherList;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.Problem;
import org.castellan.machine.MachineIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A licence file is applied whole or not at all; files, ledger and answers say the same whatever happens between. */
class AuthorizationTest {

	@TempDir
	Path directory;

	private TestService service;
	private TestClient client;

	@BeforeEach
	void start() {
		service = TestService.start(directory);
		client = service.client();
	}

	@AfterEach
	void stop() {
		service.close();
	}

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
	void fileThatWasBrokenByHandIsToldAndDoesNotCountAfterAReread() throws Exception {
		authorize(service.licenses().file("desktopAdvP", 10));
		Path file = licenseFiles().getFirst();
		Files.writeString(file, Files.readString(file).replace(" 10 SIGN", " 11 SIGN"));
		AuthorizationResult result = client.postAdmin("reread", new byte[0]).as(AuthorizationResult.class);
		assertFalse(result.applied());
		Problem finding = result.problems().getFirst();
		assertEquals("CAS-0530", finding.code());
		assertEquals(file.getFileName().toString(), finding.details().get("file"));
		assertTrue(finding.why().contains("CAS-0203"), finding.why());
		assertTrue(findings().contains("CAS-0530"));
		assertEquals("CAS-0401", client.checkout("desktopAdvP", "a").problem());
	}

	@Test
	void leaseOfALicenceThatWentIsShownToItsEndAndNotRenewed() throws Exception {
		authorize(service.licenses().file("desktopAdvP", 10));
		LeaseGrant grant = client.checkout("desktopAdvP", "jsmith").as(LeaseGrant.class);
		Files.delete(licenseFiles().getFirst());
		client.postAdmin("reread", new byte[0]);
		FeatureAvailability gone = client.availability("desktopAdvP");
		assertEquals(0, gone.total());
		assertEquals(1, gone.inUse());
		assertEquals(0, gone.available());
		assertEquals("CAS-0406", client.renew(grant).problem());
	}

	@Test
	void filePutIntoTheFolderByHandCountsAfterAReread() throws Exception {
		Files.write(service.home().licensesDirectory().resolve("from vendor.lic"), service.licenses().file("desktopAdvP", 10));
		assertTrue(client.postAdmin("reread", new byte[0]).as(AuthorizationResult.class).applied());
		assertEquals(10, client.availability("desktopAdvP").total());
	}

	@Test
	void crashBetweenFileAndLedgerIsMendedByTheNextStart() throws Exception {
		service.close();
		Files.write(service.home().licensesDirectory().resolve("written.lic"), service.licenses().file("desktopAdvP", 10));
		service = TestService.start(directory, service.licenses(), TestService.surroundings());
		client = service.client();
		assertEquals(10, client.availability("desktopAdvP").total());
	}

	@Test
	void publisherThatIsTakenAwayTakesItsSeatsAlong() throws Exception {
		authorize(service.licenses().file("desktopAdvP", 10));
		try (Stream<Path> certificates = Files.list(service.home().publishersDirectory())) {
			Files.delete(certificates.findFirst().orElseThrow());
		}
		client.postAdmin("reread", new byte[0]);
		assertEquals(List.of(), client.getAdmin("publishers").as(PublisherList.class).publishers());
		assertTrue(findings().contains("CAS-0530"));
		assertEquals("CAS-0401", client.checkout("desktopAdvP", "a").problem());
	}

	@Test
	void certificateThatIsNoneIsRefused() throws Exception {
		TestClient.Reply reply = client.postAdmin("publishers", TestClient.bytes("no certificate"));
		assertEquals(422, reply.status());
		assertTrue(reply.problem().startsWith("CAS-02"), reply.toString());
	}

	@Test
	void certificateBrokenByHandIsAFinding() throws Exception {
		Files.writeString(service.home().publishersDirectory().resolve("broken.crt"), "no certificate");
		client.postAdmin("reread", new byte[0]);
		assertTrue(findings().contains("CAS-0531"));
	}

	@Test
	void namedUserLineIsThreeSessionsAUser() throws Exception {
		authorize(service.licenses().file(TestLicenses.MACHINE,
				TestLicenses.line("desktopAdvN", 9, TestLicenses.FAR).flag("USER_BASED")));
		FeatureAvailability named = client.get("availability?version=named-user").as(Availability.class).features().getFirst();
		assertEquals(27, named.total());
		assertEquals(9, named.users());
		assertEquals(List.of(), client.get("availability").as(Availability.class).features());
		assertEquals(Availability.NAMED_USER, authorizations().getFirst().version());
	}

	@Test
	void newerNamedUserFileOverwritesTheOlderOne() throws Exception {
		authorize(service.licenses().file("desktopAdvP", 10));
		authorize(namedUsers("desktopAdvN", 9, "A"));
		AuthorizationResult newer = authorize(namedUsers("desktopAdvN", 12, "B"));
		assertTrue(newer.applied());
		assertEquals(36, namedUsers().getFirst().total());
		assertEquals(12, namedUsers().getFirst().users());
		assertEquals(10, client.availability("desktopAdvP").total());
		assertEquals(2, authorizations().size());
		authorize(namedUsers("desktopAdvN", 9, "A"));
		assertEquals(27, namedUsers().getFirst().total(), "the one that was applied last counts");
		try (Stream<Path> files = Files.list(service.home().licensesDirectory())) {
			assertEquals(2, files.count());
		}
	}

	@Test
	void namedUsersOfAnotherFeatureStay() throws Exception {
		authorize(service.licenses().file(TestLicenses.MACHINE,
				TestLicenses.line("desktopAdvN", 9, TestLicenses.FAR).flag("USER_BASED").serial("A"),
				TestLicenses.line("desktopStdN", 4, TestLicenses.FAR).flag("USER_BASED").serial("B")));
		AuthorizationResult newer = authorize(service.licenses().file(TestLicenses.MACHINE,
				TestLicenses.line("desktopAdvN", 12, TestLicenses.FAR).flag("USER_BASED").serial("C"),
				TestLicenses.line("spatialAnalystN", 2, TestLicenses.FAR).flag("USER_BASED").serial("D")));

		assertEquals(List.of("CAS-0538"), newer.problems().stream().map(Problem::code).toList());
		assertEquals("12", newer.problems().getFirst().details().get("after"));
		Map<String, Integer> expected = Map.of("desktopAdvN", 12, "desktopStdN", 4, "spatialAnalystN", 2);
		assertEquals(expected, users());
		assertEquals(List.of("desktopAdvN", "desktopStdN", "spatialAnalystN"), authorizations().stream()
				.flatMap(file -> file.features().stream()).map(AuthorizedFeature::name).sorted().toList());
		service.close();
		service = TestService.start(directory, service.licenses(), TestService.surroundings());
		client = service.client();
		assertEquals(expected, users());
	}

	private Map<String, Integer> users() throws Exception {
		return namedUsers().stream().collect(Collectors.toMap(FeatureAvailability::name, FeatureAvailability::users));
	}

	@Test
	void anOverwrittenNamedUserFileThatACrashLeftBehindDoesNotCount() throws Exception {
		authorize(namedUsers("desktopAdvN", 9, "A"));
		byte[] newer = namedUsers("desktopAdvN", 12, "B");
		service.close();
		Files.write(service.home().licensesDirectory().resolve("0-newer.lic"), newer);
		service = TestService.start(directory, service.licenses(), TestService.surroundings());
		client = service.client();
		assertEquals(36, namedUsers().getFirst().total());
	}

	@Test
	void namedUserLinesPastedIntoOneFileDoNotAddUp() throws Exception {
		authorize(service.licenses().file(TestLicenses.MACHINE,
				TestLicenses.line("desktopAdvN", 9, TestLicenses.FAR).flag("USER_BASED").serial("A"),
				TestLicenses.line("desktopAdvN", 12, TestLicenses.FAR).flag("USER_BASED").serial("B")));
		assertEquals(12, namedUsers().getFirst().users());
		assertEquals(36, namedUsers().getFirst().total());
	}

	private byte[] namedUsers(String feature, int users, String serial) {
		return service.licenses().file(TestLicenses.MACHINE,
				TestLicenses.line(feature, users, TestLicenses.FAR).flag("USER_BASED").serial(serial));
	}

	private List<FeatureAvailability> namedUsers() throws Exception {
		return client.get("availability?version=named-user").as(Availability.class).features();
	}

	@Test
	void machineWithoutHostIdsAcceptsNothingButKeepsWhatItHad() throws Exception {
		byte[] file = service.licenses().file("desktopAdvP", 10);
		authorize(file);
		service.close();
		service = TestService.start(directory, service.licenses(), TestService.surroundings()
				.withMachine(() -> new MachineIds(List.of(), List.of(), List.of())));
		client = service.client();
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

	private AuthorizationResult authorize(byte[] file) throws Exception {
		return client.postAdmin("authorizations", file).as(AuthorizationResult.class);
	}

	private List<AuthorizationInfo> authorizations() throws Exception {
		return client.getAdmin("authorizations").as(AuthorizationList.class).authorizations();
	}

	private List<String> findings() throws Exception {
		return codes(client.getAdmin("status").as(ServiceStatus.class).findings());
	}

	private List<Path> licenseFiles() throws Exception {
		try (Stream<Path> files = Files.list(service.home().licensesDirectory())) {
			return files.toList();
		}
	}

	private static List<String> codes(List<Problem> problems) {
		return problems.stream().map(Problem::code).toList();
	}
}
