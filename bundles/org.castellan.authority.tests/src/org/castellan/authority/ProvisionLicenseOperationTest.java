// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.castellan.authority.ProvisionOutcome.Provisioned;
import org.castellan.authority.ProvisionOutcome.Refused;
import org.castellan.core.host.HostId;
import org.castellan.core.license.Expiry;
import org.castellan.core.license.LicenseCheck;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.LicenseProblem;
import org.castellan.core.license.LicenseReport;
import org.castellan.core.license.Pools;
import org.castellan.core.license.SignatureProblem;
import org.castellan.core.net.PortNumber;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.PublisherKey;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.testkit.time.SettableTime;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvisionLicenseOperationTest {

	private static final HostId CARD = HostId.parse("0242ac150003");
	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
	private static final Expiry LAST = Expiry.on(LocalDate.of(2027, 12, 31));
	private static final LicenseOrder ORDER = LicenseOrder.lockedTo(CARD,
			List.of(OrderedFeature.of("desktopAdvP", 10), OrderedFeature.of("spatialAnalystP", 5))).until(LAST);

	private final SettableTime time = SettableTime.standard();
	private final PublisherKey key = PublisherKey.forTrial("Example Publisher", time);
	private final ProvisionLicenseOperation operation = new ProvisionLicenseOperation(key, time, ZoneOffset.UTC,
			new Random(1));

	@Test
	void anOrderBecomesAFileThatTheMachineAccepts() {
		LicenseFile file = made(ORDER);
		LicenseReport report = check(file, CARD);
		assertEquals(List.of(), report.problems());
		assertTrue(report.isApplicable());
		Pools pools = Pools.of(List.of(report));
		assertEquals(10, pools.named("desktopAdvP").getFirst().total(TODAY));
		assertEquals(5, pools.named("spatialAnalystP").getFirst().total(TODAY));
		assertEquals("2027-12-31", pools.named("desktopAdvP").getFirst().expiry(TODAY).toString());
	}

	@Test
	void theFileHasTheFieldsLines() {
		String text = made(ORDER.withNotice("For tests")).toString().replace(" \\\n\t", " ");
		assertTrue(text.matches("""
				# Trial licence by Example Publisher
				SERVER this_host 0242ac150003
				VENDOR castellan
				INCREMENT desktopAdvP castellan 1.0 31-dec-2027 10 ISSUED=02-mar-2026 NOTICE="For tests" \
				SN=[0-9A-F]{12}-1 SIGN="([0-9A-F]{4} ){35}[0-9A-F]{4}"
				INCREMENT spatialAnalystP castellan 1.0 31-dec-2027 5 ISSUED=02-mar-2026 NOTICE="For tests" \
				SN=[0-9A-F]{12}-2 SIGN="([0-9A-F]{4} ){35}[0-9A-F]{4}"
				"""), text);
	}

	@Test
	void noLineIsWiderThanATerminal() {
		assertTrue(made(ORDER.withNotice("word ".repeat(30).strip())).toString().lines()
				.allMatch(line -> line.length() <= 80));
	}

	@Test
	void hostPortStartAndVendorAreKept() {
		LicenseFile file = made(ORDER.withServers(List.of(new OrderedServer("licsrv01", CARD,
				Optional.of(new PortNumber(27100)))))
				.withVendor("ARCGIS").from(TODAY.plusDays(7)));
		assertTrue(file.toString().contains("SERVER licsrv01 0242ac150003 27100\nVENDOR ARCGIS\n"));
		assertEquals(Optional.of(TODAY.plusDays(7)), file.features().getFirst().term().first());
		assertEquals("ARCGIS", file.features().getFirst().vendor());
	}

	@Test
	void aVersionAndNoEndAreKept() throws Exception {
		LicenseFile file = made(LicenseOrder.lockedTo(CARD,
				List.of(OrderedFeature.parse("ARC/INFO:10.1=3", "1.0"), OrderedFeature.parse("TIN=1", "8.01"))));
		assertTrue(file.toString().contains("INCREMENT ARC/INFO castellan 10.1 permanent 3 "));
		assertTrue(file.toString().contains("INCREMENT TIN castellan 8.01 permanent 1 "));
	}

	@Test
	void anUncountedFeatureIsLockedByItself() throws Exception {
		LicenseFile file = made(LicenseOrder.lockedTo(CARD, List.of(OrderedFeature.parse("viewer=uncounted", "1.0"))));
		assertEquals(List.of(CARD), file.features().getFirst().hostIds());
		assertTrue(check(file, CARD).isApplicable());
		assertFalse(check(file, HostId.parse("0242ac150004")).isApplicable());
	}

	@Test
	void anotherMachineRefusesTheFile() {
		LicenseReport report = check(made(ORDER), HostId.parse("0242ac150004"));
		assertEquals(List.of(LicenseProblem.WRONG_HOST.code()), codes(report.problems()));
	}

	@Test
	void aChangedByteIsFoundOrChangesNothingSigned() {
		LicenseFile file = made(ORDER);
		List<String> signed = file.signedLines().stream().map(line -> line.signedText(file.hostIds())).toList();
		byte[] bytes = file.bytes();
		for (int i = 0; i < bytes.length; i++) {
			byte[] altered = bytes.clone();
			altered[i] ^= 1;
			LicenseFile other = LicenseFile.parse(altered);
			check(other, CARD).trusted().forEach(verdict -> assertTrue(
					signed.contains(verdict.line().signedText(other.hostIds())), other.toString()));
		}
	}

	@Test
	void moreSeatsThanSignedAreFound() {
		String text = made(ORDER).toString().replace("31-dec-2027 10 ", "31-dec-2027 99 ");
		LicenseReport report = check(LicenseFile.parse(text.getBytes(StandardCharsets.ISO_8859_1)),
				CARD);
		assertEquals(List.of(SignatureProblem.CHANGED_LINE.code()), codes(report.problems()));
	}

	@Test
	void linesOfTwoOrdersAddUpInOneFile() {
		String merged = made(ORDER).toString() + made(ORDER).toString().lines()
				.filter(line -> !line.startsWith("SERVER")
				&& !line.startsWith("VENDOR")).reduce("", (all, line) -> all + line + "\n");
		LicenseReport report = check(LicenseFile.parse(merged.getBytes(StandardCharsets.ISO_8859_1)),
				CARD);
		assertEquals(List.of(), report.problems());
		assertEquals(20, Pools.of(List.of(report)).named("desktopAdvP").getFirst().total(TODAY));
		assertNotEquals(made(ORDER).toString(), made(ORDER).toString());
	}

	@Test
	void threeServersWorkTogether() {
		List<OrderedServer> three = Stream.of("a", "b", "c").map(name -> new OrderedServer(name,
				HostId.parse("0242ac15000" + name), Optional.of(new PortNumber(27000)))).toList();
		assertTrue(check(made(ORDER.withServers(three)), HostId.parse("0242ac15000b")).isApplicable());
	}

	static Stream<Arguments> refusedOrders() {
		return Stream.of(
				arguments(order(), AuthorityProblem.NO_FEATURES.code()),
				arguments(order(OrderedFeature.of("has blank", 1)), AuthorityProblem.BAD_FEATURE_NAME.code()),
				arguments(order(OrderedFeature.of("", 1)), AuthorityProblem.BAD_FEATURE_NAME.code()),
				arguments(order(OrderedFeature.of("a\"b", 1)), AuthorityProblem.BAD_FEATURE_NAME.code()),
				arguments(order(OrderedFeature.of("#a", 1)), AuthorityProblem.BAD_FEATURE_NAME.code()),
				arguments(order(OrderedFeature.of("x".repeat(65), 1)), AuthorityProblem.BAD_FEATURE_NAME.code()),
				arguments(order(OrderedFeature.of("f", 0)), AuthorityProblem.BAD_SEATS.code()),
				arguments(order(OrderedFeature.of("f", -1)), AuthorityProblem.BAD_SEATS.code()),
				arguments(order(OrderedFeature.of("f", 1_000_000_000)), AuthorityProblem.BAD_SEATS.code()),
				arguments(order(new OrderedFeature("f", "one", OptionalInt.of(1))),
						AuthorityProblem.BAD_VERSION.code()),
				arguments(ORDER.until(Expiry.on(TODAY.minusDays(1))), AuthorityProblem.EXPIRY_IN_THE_PAST.code()),
				arguments(ORDER.from(LocalDate.of(2028, 1, 1)), AuthorityProblem.STARTS_AFTER_EXPIRY.code()),
				arguments(ORDER.withVendor("two words"), AuthorityProblem.BAD_VENDOR.code()),
				arguments(ORDER.withVendor(""), AuthorityProblem.BAD_VENDOR.code()),
				arguments(ORDER.withNotice("a \"quote\""), AuthorityProblem.BAD_NOTICE.code()),
				arguments(ORDER.withNotice("line\nend"), AuthorityProblem.BAD_NOTICE.code()),
				arguments(ORDER.withNotice(""), AuthorityProblem.BAD_NOTICE.code()),
				arguments(ORDER.withServers(List.of(new OrderedServer("a b", CARD, Optional.empty()))),
						AuthorityProblem.BAD_SERVER_HOST.code()),
				arguments(ORDER.withServers(List.of()), LicenseProblem.COUNTED_WITHOUT_SERVER.code()),
				arguments(ORDER.withServers(List.of(OrderedServer.of(CARD),
						OrderedServer.of(HostId.parse("0242ac150004")))),
						LicenseProblem.SERVER_COUNT.code()),
				arguments(ORDER.withServers(Stream.of("a", "b", "c")
						.map(id -> OrderedServer.of(HostId.parse("0242ac15000" + id)))
						.toList()), AuthorityProblem.NAMES_NEEDED.code()));
	}

	@ParameterizedTest
	@MethodSource("refusedOrders")
	void aBadOrderIsRefusedWithItsReason(LicenseOrder order, String code, @TempDir Path directory) throws Exception {
		Path destination = directory.resolve("site.lic");
		Refused refused = assertInstanceOf(Refused.class, operation.provision(order, destination));
		assertTrue(codes(refused.problems()).contains(code), refused.problems().toString());
		assertFalse(Files.exists(destination));
	}

	@Test
	void everyProblemOfAnOrderIsToldAtOnce() {
		Refused refused = assertInstanceOf(Refused.class, operation.provision(order(OrderedFeature.of("a b", 0))
				.until(Expiry.on(TODAY.minusDays(1))).withVendor("?")));
		assertEquals(4, refused.problems().size());
	}

	@Test
	void aLicenceThatEndsTodayCanStillBeMade() {
		made(ORDER.until(Expiry.on(TODAY)));
	}

	@Test
	void aMulticastHostIdIsAWarningOnly() {
		Provisioned made = assertInstanceOf(Provisioned.class,
				operation.provision(LicenseOrder.lockedTo(HostId.parse("a9163f363709"), ORDER.features())));
		assertEquals(List.of(LicenseProblem.MULTICAST_HOST_ID.code()), codes(made.warnings()));
	}

	@Test
	void aLicenceForEveryMachineIsAWarningOnly() {
		Provisioned made = assertInstanceOf(Provisioned.class,
				operation.provision(LicenseOrder.lockedTo(HostId.parse("ANY"), ORDER.features())));
		assertEquals(List.of(AuthorityProblem.LOCKED_TO_NOTHING.code()), codes(made.warnings()));
	}

	@Test
	void aPublisherWhoseCertificateHasEndedMakesNoMoreFiles() {
		time.set(key.publisher().validUntil().plusSeconds(1));
		Refused refused = assertInstanceOf(Refused.class, operation.provision(ORDER));
		assertTrue(codes(refused.problems()).contains(SignatureProblem.OUT_OF_DATE_PUBLISHER.code()));
	}

	@Test
	void theFileIsWrittenAsItIs(@TempDir Path directory) throws Exception {
		Path destination = directory.resolve("site.lic");
		Files.writeString(destination, "an older one");
		Provisioned made = assertInstanceOf(Provisioned.class, operation.provision(ORDER, destination));
		assertArrayEquals(made.file().bytes(), Files.readAllBytes(destination));
	}

	@Test
	void aPlaceThatCannotBeWrittenIsTold(@TempDir Path directory) {
		Refused refused = assertInstanceOf(Refused.class,
				operation.provision(ORDER, directory.resolve("missing").resolve("site.lic")));
		assertEquals(List.of(AuthorityProblem.NOT_WRITABLE.code()), codes(refused.problems()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "desktopAdvP", "desktopAdvP=", "=10", "a=b", "a=1=2", "a:1:2=3", "a=9999999999" })
	void whatOrdersNoFeatureIsTold(String text) {
		ProblemException e = Assertions.assertThrows(ProblemException.class, () -> OrderedFeature.parse(text, "1.0"));
		assertEquals(AuthorityProblem.BAD_FEATURE_ORDER.code(), e.problem().code());
	}

	private static LicenseOrder order(OrderedFeature... features) {
		return LicenseOrder.lockedTo(CARD, List.of(features));
	}

	private LicenseFile made(LicenseOrder order) {
		return assertInstanceOf(Provisioned.class, operation.provision(order)).file();
	}

	private LicenseReport check(LicenseFile file, HostId machine) {
		return LicenseCheck.on(List.of(machine), new TrustedPublishers(List.of(key.publisher()), time), TODAY)
				.check(file);
	}

	private static List<String> codes(List<Problem> problems) {
		return problems.stream().map(Problem::code).distinct().toList();
	}
}
