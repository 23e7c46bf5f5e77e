// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.castellan.authority.TrialOutcome.Created;
import org.castellan.core.host.HostId;
import org.castellan.core.host.MachineId;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.problem.Problem;
import org.castellan.crypto.CryptoProblem;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.PublisherStore;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.machine.MachineIds;
import org.castellan.machine.MachineProblem;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreateTrialOperationTest {

	@TempDir
	Path directory;

	private final SettableTime time = SettableTime.standard();
	private MachineIds machine = machine("0242ac150003", "HOSTNAME=gis-07");

	@Test
	void aTrialIsAcceptedHereAndMarkedEverywhere() throws Exception {
		Created trial = created();
		Publisher publisher = Publisher.read(trial.certificateFile());
		LicenseFile file = LicenseFile.read(trial.licenseFile());
		assertTrue(publisher.trial());
		assertEquals("Trial publisher on gis-07", publisher.name());
		LicenseReport report = check(publisher, file, SettableTime.START);
		assertTrue(report.isApplicable(), report.problems().toString());
		assertEquals(2, report.trusted().size());
		assertTrue(report.trusted().stream().allMatch(verdict -> verdict.signature().trial()));
		assertEquals(List.of("desktopAdvP 10", "spatialAnalystP 5"),
				file.features().stream().map(line -> line.name() + " " + line.count()).toList());
		for (FeatureLine line : file.features()) {
			assertEquals("Trial", line.attributes().value("NOTICE").orElseThrow());
			assertEquals(LocalDate.of(2026, 4, 1), line.expiry().lastDay().orElseThrow());
		}
		assertTrue(file.toString().startsWith("# Trial licence"));
	}

	@Test
	void theTrialPublishersKeyIsKeptNowhere() throws Exception {
		created();
		try (Stream<Path> files = Files.list(directory.resolve("trial"))) {
			assertEquals(Set.of("publisher.crt", "trial.lic"),
					Set.copyOf(files.map(file -> file.getFileName().toString()).toList()));
		}
	}

	@Test
	void askedAgainTheSameTrialIsTheAnswer() {
		Created first = created();
		time.advance(Duration.ofDays(29));
		assertEquals(first.publisher(), created().publisher());
	}

	@Test
	void aTrialThatIsOverIsMadeAnew() {
		Created first = created();
		time.advance(Duration.ofDays(31));
		assertNotEquals(first.publisher(), created().publisher());
	}

	@Test
	void aTrialOfAnotherMachineOrADamagedOneIsMadeAnew() throws Exception {
		Created first = created();
		machine = machine("0242ac150004");
		Created second = created();
		assertNotEquals(first.publisher(), second.publisher());
		Files.writeString(second.licenseFile(), "damaged");
		Created third = created();
		assertNotEquals(second.publisher(), third.publisher());
		Files.writeString(third.certificateFile(), "damaged");
		assertNotEquals(third.publisher(), created().publisher());
	}

	@Test
	void aPublisherWhoKeepsAKeyIsNotReplaced() throws Exception {
		Path kept = directory.resolve("trial");
		Publisher publisher = new PublisherStore(kept).create("Example", "a secret".toCharArray(), false).publisher();
		assertEquals(List.of(CryptoProblem.PUBLISHER_EXISTS.code()), refused());
		assertEquals(publisher, Publisher.read(kept.resolve("publisher.crt")));
	}

	@Test
	void aMachineWithoutAHostIdGetsNone() {
		machine = new MachineIds(List.of(), List.of(), List.of(MachineProblem.NO_HOST_ID.problem()));
		assertEquals(List.of(MachineProblem.NO_HOST_ID.code()), refused());
	}

	@Test
	void aPlaceThatCannotBeWrittenIsTold() throws Exception {
		Files.writeString(directory.resolve("trial"), "in the way");
		assertEquals(List.of(AuthorityProblem.NOT_WRITABLE.code()), refused());
	}

	@Test
	void thisRealMachineGetsATrial() {
		machine = MachineIds.ofThisMachine();
		Created trial = created();
		assertFalse(check(trial.publisher(), trial.file(), SettableTime.START).hasErrors());
	}

	private Created created() {
		return assertInstanceOf(Created.class, operation().create(directory.resolve("trial")));
	}

	private List<String> refused() {
		return assertInstanceOf(TrialOutcome.Refused.class, operation().create(directory.resolve("trial"))).problems()
				.stream()
				.map(Problem::code).toList();
	}

	private CreateTrialOperation operation() {
		return new CreateTrialOperation(() -> machine, time, ZoneOffset.UTC, new Random(7));
	}

	private LicenseReport check(Publisher publisher, LicenseFile file, java.time.Instant now) {
		return LicenseCheck.on(machine::has, new TrustedPublishers(List.of(publisher), time),
				LocalDate.ofInstant(now, ZoneOffset.UTC)).check(file);
	}

	private static MachineIds machine(String... ids) {
		return new MachineIds(Stream.of(ids).map(id -> new MachineId(HostId.parse(id), Set.of(), "", "")).toList(),
				List.of(),
				List.of());
	}
}
