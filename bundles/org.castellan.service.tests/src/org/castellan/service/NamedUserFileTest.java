// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castellan.core.api.AuthorizationInfo.AuthorizedFeature;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.api.Availability;
import org.castellan.core.api.FeatureAvailability;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;

/** Of the licence files for named users the newest counts, feature by feature, and not their sum. */
class NamedUserFileTest extends OnOneService {

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
		startAgain(TestService.surroundings());
		assertEquals(expected, users());
	}

	@Test
	void anOverwrittenNamedUserFileThatACrashLeftBehindDoesNotCount() throws Exception {
		authorize(namedUsers("desktopAdvN", 9, "A"));
		byte[] newer = namedUsers("desktopAdvN", 12, "B");
		service.close();
		Files.write(service.home().licensesDirectory().resolve("0-newer.lic"), newer);
		startAgain(TestService.surroundings());
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

	private Map<String, Integer> users() throws Exception {
		return namedUsers().stream().collect(Collectors.toMap(FeatureAvailability::name, FeatureAvailability::users));
	}
}
