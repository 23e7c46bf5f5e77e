// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.castellan.authority.Vendor.done;
import static org.castellan.authority.Vendor.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.castellan.authority.order.LicenseType;
import org.castellan.authority.order.Order;
import org.castellan.authority.provisioning.CreateProvisioningFileOperation;
import org.castellan.authority.provisioning.CreatedFile;
import org.castellan.authority.provisioning.ProvisioningRequest;
import org.castellan.core.host.HostId;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Provisioning files and licence files for named users. */
class FilesContractTest extends OnEachDatabase {

	@Test
	void aNamedUserFileIsLockedToItsServerAndCounted() throws Exception {
		Order order = vendor.order(LicenseType.NAMED_USER, 9);
		ProvisioningRequest wish = ProvisioningRequest.whole(order).lockedTo(HostId.parse(DALLAS)).withNote("first");
		CreatedFile shown = done(vendor.authority().createProvisioningFile().preview(wish));
		assertFalse(shown.text().contains("SIGN="));
		assertEquals(9, vendor.now(order.lines().getFirst()).left());
		CreatedFile file = done(vendor.authority().createProvisioningFile(vendor.key()).create(wish));
		assertEquals(order.name() + ".lic", file.fileName());
		LicenseReport report = LicenseCheck.on(List.of(HostId.parse(DALLAS)), vendor.trusted(), today())
				.check(LicenseFile.parse(file.bytes()));
		assertEquals(List.of(), report.problems());
		FeatureLine line = LicenseFile.parse(file.bytes()).features().getFirst();
		assertTrue(line.attributes().has("USER_BASED"));
		assertEquals(9, line.count().value());
		assertEquals(0, vendor.now(order.lines().getFirst()).left());
	}

	@Test
	void theFileThatIsMadeIsTheOneThatWasReviewed() throws Exception {
		Order order = vendor.order(LicenseType.NAMED_USER, 9);
		ProvisioningRequest wish = ProvisioningRequest.whole(order).lockedTo(HostId.parse(DALLAS));
		CreateProvisioningFileOperation operation = vendor.authority().createProvisioningFile(vendor.key());
		CreatedFile shown = done(operation.preview(wish));
		CreatedFile made = done(operation.create(wish, shown.serials()));
		assertEquals(shown.serials(), made.serials());
		assertEquals(unwrapped(shown.text()), unwrapped(made.text()).replaceAll(" SIGN=\"[^\"]+\"", ""));
		assertNotEquals(shown.serials(), done(operation.preview(wish)).serials(), "drawn for each review");
		CreatedFile locked = done(vendor.authority().createProvisioningFile().preview(wish));
		assertFalse(locked.text().contains("SIGN="));
	}

	/** Without what breaks long lines. */
	private static String unwrapped(String text) {
		return text.replaceAll("\\\\\n\\s*", "");
	}

	/** Every letter, digit and sign, from the SERVER line on; blanks and the layout say nothing. */
	@Test
	void aNamedUserFileWithOneChangedByteIsRefused() throws Exception {
		Order order = vendor.order(LicenseType.NAMED_USER, 9);
		byte[] file = done(named(ProvisioningRequest.whole(order).lockedTo(HostId.parse(DALLAS)))).bytes();
		int first = new String(file, StandardCharsets.ISO_8859_1).indexOf(DALLAS);
		LicenseCheck check = LicenseCheck.on(List.of(HostId.parse(DALLAS)), vendor.trusted(), today());
		for (int i = first; i < file.length; i++) {
			if (file[i] > ' ' && file[i] != '\\') {
				byte[] changed = file.clone();
				changed[i] ^= (byte) (Character.isLetter(file[i]) ? 2 : 1);
				int at = i;
				assertTrue(check.check(LicenseFile.parse(changed)).hasErrors(), () -> "byte " + at);
			}
		}
	}

	@Test
	void aNewerNamedUserFileReplacesTheOlderOne() throws Exception {
		Order order = vendor.order(LicenseType.NAMED_USER, 9);
		ProvisioningRequest wish = ProvisioningRequest.whole(order).withCounts(Map.of("desktopAdvP", 5));
		assertEquals(List.of("CAS-1042"), refused(named(wish)));
		for (String hostId : List.of("ANY", "ID=1", "USER=jsmith", "DISPLAY=:0", "INTERNET=10.0.*.*", "HOSTNAME=*")) {
			assertEquals(List.of("CAS-1045"), refused(named(wish.lockedTo(HostId.parse(hostId)))), hostId);
		}
		assertEquals(List.of("CAS-1044"), refused(
				vendor.authority().createProvisioningFile().create(wish.lockedTo(HostId.parse(DALLAS)))));
		done(named(wish.lockedTo(HostId.parse(DALLAS))));
		done(named(wish.lockedTo(HostId.parse("02:42:AC:15:00:03")).withCounts(Map.of("desktopAdvP", 7))));
		assertEquals(2, vendor.now(order.lines().getFirst()).left());
		done(named(wish.lockedTo(HostId.parse(DALLAS)).withCounts(Map.of("desktopAdvP", 1))));
		assertEquals(2, vendor.now(order.lines().getFirst()).left(), "nobody sees whether the older file is still used");
		assertEquals(List.of("CAS-1041"), refused(named(wish.lockedTo(HostId.parse(REDLANDS)))));
		assertEquals(List.of("CAS-1041"), refused(vendor.authority().createProvisioningFile()
				.preview(wish.lockedTo(HostId.parse(REDLANDS)))));
	}

	private Outcome<CreatedFile> named(ProvisioningRequest wish) throws ProblemException {
		return vendor.authority().createProvisioningFile(vendor.key()).create(wish);
	}

	@Test
	void aMulticastHostIdIsWorthAWarning() throws Exception {
		Order order = vendor.order(LicenseType.NAMED_USER, 9);
		Outcome<CreatedFile> outcome = named(ProvisioningRequest.whole(order).lockedTo(HostId.parse("a9163f363709")));
		assertEquals(List.of("CAS-1043"),
				((Outcome.Done<CreatedFile>) outcome).warnings().stream().map(Problem::code).toList());
	}

	@Test
	void aProvisioningFileGivesWhatIsLeftOfTheOrder() throws Exception {
		Order order = vendor.order(LicenseType.CONCURRENT_USE, 10);
		ProvisioningRequest wish = ProvisioningRequest.whole(order);
		assertEquals(List.of("CAS-1041", "CAS-1040"), refused(vendor.authority().createProvisioningFile()
				.create(wish.withCounts(Map.of("desktopAdvP", 11, "other", 1)))).stream().sorted((a, b) -> b.compareTo(a)).toList());
		assertEquals(List.of("CAS-1001"),
				refused(vendor.authority().createProvisioningFile().create(wish.withCounts(Map.of()))));
		CreatedFile file = done(vendor.authority().createProvisioningFile().create(wish));
		assertEquals(order.name() + ".prvs", file.fileName());
		assertTrue(file.text().contains("Desktop Advanced=" + order.lines().getFirst().number().text() + "=10"), file.text());
		assertTrue(file.text().contains("Last Name=Secretperson"), file.text());
		CreatedFile single = done(vendor.authority().createProvisioningFile()
				.create(ProvisioningRequest.whole(vendor.order(LicenseType.SINGLE_USE, 10))));
		assertTrue(single.fileName().endsWith(".prvc"));
		assertEquals(10, vendor.now(order.lines().getFirst()).left());
	}
}
