// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.castellan.core.host.HostId;
import org.castellan.core.license.Expiry;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.license.Pools;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.PublisherStore;
import org.castellan.crypto.TrustedPublishers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssueLicenseOperationTest {

	private static final InstantSource TIME = InstantSource.system();
	private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
	private static final LocalDate LAST_DAY = TODAY.plusYears(1);
	private static final HostId MACHINE = HostId.parse("0242ac150003");

	@TempDir
	static Path directory;

	static PublisherKey key;

	@BeforeAll
	static void makePublisher() throws Exception {
		key = new PublisherStore(directory).create("Example Publisher", "secret".toCharArray(), false);
	}

	@Test
	void theMachineItWasOrderedForAcceptsAllOfIt() {
		LicenseReport report = check(issue(order("desktopAdvP=10", "spatialAnalystP=5")), MACHINE);
		assertEquals(List.of(), report.problems());
		assertTrue(report.isApplicable());
		Pools pools = Pools.of(List.of(report));
		assertEquals(10, pools.named("desktopAdvP").getFirst().total(TODAY));
		assertEquals(5, pools.named("spatialAnalystP").getFirst().total(TODAY));
		assertEquals(LAST_DAY.toString(), pools.named("desktopAdvP").getFirst().expiry(TODAY).toString());
	}

	@Test
	void anotherMachineRefusesIt() {
		assertEquals("CAS-0133",
				check(issue(order("desktopAdvP=10")), HostId.parse("0242ac150004")).problems().getFirst().code());
	}

	@Test
	void anEditedCountIsFound() {
		String edited = issue(order("desktopAdvP=10")).toString().replace(" 10 ISSUED", " 99 ISSUED");
		LicenseReport report = check(LicenseFile.parse(edited.getBytes(StandardCharsets.ISO_8859_1)), MACHINE);
		assertEquals(List.of(), report.trusted());
	}

	@Test
	void uncountedSeatsNeedNoMachine() {
		LicenseReport report = check(issue(order("viewer=uncounted")), MACHINE);
		assertTrue(Pools.of(List.of(report)).named("viewer").getFirst().isUncounted(TODAY));
	}

	@ParameterizedTest
	@ValueSource(strings = { "desktop AdvP=10", "desktopAdvP=ten", "desktopAdvP", "=10", "desktopAdvP=-1" })
	void whatCannotStandInALicenceFileIsNotIssued(String feature) {
		assertThrows(IllegalArgumentException.class, () -> issue(order(feature)));
	}

	private static LicenseOrder order(String... features) {
		return new LicenseOrder("CASTELLAN", List.of(MACHINE),
				List.of(features).stream().map(text -> OrderedFeature.parse(text, "10.1")).toList(),
				Expiry.on(LAST_DAY));
	}

	private static LicenseFile issue(LicenseOrder order) {
		return new IssueLicenseOperation(key, TIME).issue(order);
	}

	private static LicenseReport check(LicenseFile file, HostId machine) {
		return LicenseCheck.on(List.of(machine), new TrustedPublishers(List.of(key.publisher()), TIME), TODAY)
				.check(file);
	}
}
