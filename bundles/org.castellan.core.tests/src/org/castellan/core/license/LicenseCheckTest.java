// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemCode;
import org.castellan.core.problem.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseCheckTest {

	private static final LocalDate TODAY = Samples.TODAY;
	private static final String HEAD = "SERVER this_host 0242ac150003 27000\nVENDOR v\n";
	private static final LineVerifier ANYTHING_GOES = (text, sign) -> new LineVerifier.Verdict.Valid("1", "Acme", false);

	/** One file for each kind of problem, which is its only error: the code, the line it is told of, the file. */
	static Stream<Arguments> files() {
		return Stream.of(on(LicenseProblem.TOO_LARGE, 1, "\n".repeat(LicenseFile.MAX_BYTES + 1)),
				on(LicenseProblem.EMPTY, 0, ""), on(LicenseProblem.EMPTY, 0, "# nothing\n" + HEAD),
				on(LicenseProblem.BINARY, 1, HEAD + "\u0000"), on(LicenseProblem.NOT_A_LICENSE_FILE, 0, "{\n\"hostIds\": []\n}\n"),
				on(LicenseProblem.TOO_MANY_LINES, 200_001, "#\n".repeat(LicenseFile.MAX_LINES) + HEAD),
				on(LicenseProblem.LINE_TOO_LONG, 3, HEAD + "FEATURE " + "x".repeat(70_000)),
				on(LicenseProblem.UNKNOWN_KEYWORD, 3, HEAD + "FEETURE a v 1 permanent 1 SIGN=1\n" + seats("SN=1")),
				on(LicenseProblem.MISSING_FIELD, 3, HEAD + "FEATURE a v 1 permanent\n"),
				on(LicenseProblem.UNEXPECTED_WORD, 3, HEAD + "USE_SERVER now\n" + seats("")),
				on(LicenseProblem.UNFINISHED_QUOTE, 3, HEAD + "FEATURE a v 1 permanent 1 SIGN=\"12 34\n"),
				on(LicenseProblem.STRAY_QUOTE, 3, HEAD + "FEATURE a v 1 permanent 1 SIGN=\"12\"34\n"),
				on(LicenseProblem.UNFINISHED_LINE, 3, HEAD + "FEATURE a v 1 permanent 1 \\\n"),
				on(LicenseProblem.REPEATED_ATTRIBUTE, 3, HEAD + "FEATURE a v 1 permanent 1 SN=1 SN=1\n"),
				on(LicenseProblem.BAD_DATE, 3, HEAD + "FEATURE a v 1 31-feb-2027 1\n"),
				on(LicenseProblem.BAD_COUNT, 3, HEAD + "FEATURE a v 1 permanent many\n"),
				on(LicenseProblem.BAD_VERSION, 3, HEAD + "FEATURE a v one permanent 1\n"),
				on(LicenseProblem.BAD_HOST_ID, 1, "SERVER this_host here\nVENDOR v\n" + seats("")),
				on(LicenseProblem.BAD_PORT, 2, "SERVER this_host ANY\nVENDOR v PORT=64001\n" + seats("")),
				on(LicenseProblem.BAD_COMPONENTS, 3, HEAD + "PACKAGE p v 1\n"),
				on(LicenseProblem.EXPIRED, 3, HEAD + "FEATURE a v 1 1-mar-2026 1 SIGN=1\n"),
				on(LicenseProblem.EXPIRES_SOON, 3, HEAD + "FEATURE a v 1 1-apr-2026 1 SIGN=1\n"),
				on(LicenseProblem.NOT_STARTED, 3, HEAD + "FEATURE a v 1 permanent 1 START=3-mar-2026 SIGN=1\n"),
				on(LicenseProblem.WRONG_HOST, 1, "SERVER this_host 0242ac150004\nVENDOR v\n" + seats("")),
				on(LicenseProblem.WRONG_HOST, 3, HEAD + "FEATURE a v 1 permanent 0 HOSTID=\"12345678 VM_UUID=x\" SIGN=1\n"),
				on(LicenseProblem.COUNTED_WITHOUT_SERVER, 2, "VENDOR v\n" + seats("")),
				on(LicenseProblem.NO_VENDOR_LINE, 2, "SERVER this_host ANY\n" + seats("")),
				on(LicenseProblem.DUPLICATE_LINE, 4, HEAD + seats("SN=1") + seats("SN=1 user_info=x")),
				on(LicenseProblem.FEATURE_IGNORED, 4,
						HEAD + "FEATURE a v 1 permanent 1 SIGN=1\nFEATURE a v 1 permanent 2 SIGN=1\n"),
				on(LicenseProblem.SERVER_COUNT, 2, "SERVER a ANY\nSERVER b 0242ac150003\nVENDOR v\n" + seats("")),
				on(LicenseProblem.REPEATED_SERVER, 2, "SERVER a ANY\nSERVER b ANY 27001\nVENDOR v\n" + seats("")),
				on(LicenseProblem.MULTICAST_HOST_ID, 1, "SERVER a a9163f363709\nVENDOR v\n" + seats("")),
				on(LicenseProblem.MULTICAST_HOST_ID, 3, HEAD + seats("HOSTID=a9163f363709")),
				on(LicenseProblem.PACKAGE_NOT_ENABLED, 3, HEAD + "PACKAGE p v 1 COMPONENTS=a SIGN=1\n" + seats("")),
				on(LicenseProblem.UPGRADE_OF_NOTHING, 3, HEAD + "UPGRADE a v 2 3 permanent 1 SIGN=1\n" + seats("")),
				on(LicenseProblem.SUITE_NOT_SHARED, 3, HEAD + "PACKAGE p v 1 COMPONENTS=b OPTIONS=SUITE SIGN=1\n"
						+ "INCREMENT p v 1 permanent 1 SIGN=1\n"));
	}

	@ParameterizedTest
	@MethodSource("files")
	void eachProblemIsToldOfItsLineAndNothingElseIs(LicenseProblem code, int line, String text) {
		List<Problem> problems = check(text, Samples.HOST, HostId.parse("a9163f363709")).problems();
		assertEquals(List.of(code.code()), problems.stream().map(Problem::code).toList());
		assertEquals(line == 0 ? null : Integer.toString(line), problems.getFirst().details().get("line"));
		assertFalse(problems.getFirst().message().contains("{"), problems.getFirst().message());
	}

	@Test
	void everyKindOfProblemIsTested() {
		Set<Object> tested = files().map(arguments -> arguments.get()[0]).collect(Collectors.toSet());
		List<LicenseProblem> elsewhere = List.of(LicenseProblem.CANNOT_READ, LicenseProblem.MORE_PROBLEMS);
		assertEquals(List.of(), Arrays.stream(LicenseProblem.values())
				.filter(code -> !tested.contains(code) && !elsewhere.contains(code)).toList());
	}

	@Test
	void theDocumentedServiceTxtHasNoProblemButAnUnknownPublisher() {
		LicenseReport report = LicenseCheck.on(List.of(Samples.HOST), ToyPublisher.ACME, TODAY)
				.check(Samples.parse(Samples.DOCUMENTED_SERVICE_TXT));
		assertEquals(List.of(SignatureProblem.UNKNOWN_PUBLISHER.code()),
				report.problems().stream().map(Problem::code).toList());
		assertEquals("4", report.problems().getFirst().details().get("line"));
		assertEquals("ACT", report.problems().getFirst().details().get("feature"));
	}

	@Test
	void theSignatureOfOldFilesIsOfAnUnknownPublisherToo() {
		LicenseReport report = LicenseCheck.anywhere(ToyPublisher.ACME, TODAY).check(Samples.parse(Samples.POSITIONAL_KEY));
		assertEquals(List.of(SignatureProblem.UNKNOWN_PUBLISHER.code()),
				report.problems().stream().map(Problem::code).toList());
	}

	@Test
	void aSignedFileIsTrustedWhole() {
		LicenseReport report = signedAndChecked(HEAD + "INCREMENT a v 1 permanent 10\nFEATURE b v 1 permanent 0\n", "", "");
		assertEquals(List.of(), report.problems());
		assertTrue(report.isApplicable());
		assertEquals(List.of(List.of(Samples.HOST), List.of()),
				report.trusted().stream().map(LineVerdict.Trusted::serverHostIds).toList());
		assertEquals("Acme", report.trusted().getFirst().signature().publisher());
	}

	@ParameterizedTest
	@ValueSource(strings = { "permanent 10|permanent 11", "INCREMENT a|FEATURE a", "0242ac150003|ANY" })
	void aChangedLineIsTold(String change) {
		String[] parts = change.split("\\|");
		LicenseReport report = signedAndChecked(HEAD + "INCREMENT a v 1 permanent 10\n", parts[0], parts[1]);
		assertEquals(List.of(SignatureProblem.CHANGED_LINE.code()), report.problems().stream().map(Problem::code).toList());
		assertFalse(report.isApplicable());
		assertEquals(List.of(SignatureProblem.CHANGED_LINE), refusal(report.verdicts().getFirst()));
	}

	@Test
	void hostPortAndLowerCaseMayBeChanged() {
		LicenseFile file = ToyPublisher.ACME.signFile(HEAD + "INCREMENT a v 1 permanent 10 user_info=x\n")
				.withServerHost(0, "licsrv02").withServerPort(0, 27_009).withVendorPort(0, 1234).withAttribute(3, "user_info", "y");
		assertEquals(List.of(), LicenseCheck.on(List.of(Samples.HOST), ToyPublisher.ACME, TODAY).check(file).problems());
	}

	@Test
	void anUnsignedLineIsTold() {
		assertEquals(List.of(SignatureProblem.UNSIGNED.code()),
				codes(LicenseCheck.anywhere(ANYTHING_GOES, TODAY).check(Samples.parse(HEAD + "FEATURE a v 1 permanent 1 SIGN=\n"))));
	}

	@Test
	void aPublisherOutOfDateIsTold() {
		LineVerifier verifier = (text, sign) -> new LineVerifier.Verdict.OutOfDate("1", "Acme");
		assertEquals(List.of(SignatureProblem.OUT_OF_DATE_PUBLISHER.code()),
				codes(LicenseCheck.anywhere(verifier, TODAY).check(Samples.parse(HEAD + seats("")))));
	}

	@Test
	void linesOfSeveralFilesMayBeMerged() {
		String one = ToyPublisher.ACME.signFile(HEAD + "INCREMENT a v 1 permanent 10\n").toString();
		String other = ToyPublisher.ACME.signFile(HEAD + "INCREMENT b v 1 permanent 10\n").toString();
		LicenseReport report = LicenseCheck.on(List.of(Samples.HOST), ToyPublisher.ACME, TODAY).check(Samples.parse(one + other));
		assertEquals(List.of(LicenseProblem.REPEATED_SERVER.code()), codes(report));
		assertEquals(2, report.trusted().size());
	}

	@Test
	void aWrongHostForbidsEveryCountedLineAndIsToldOnce() {
		LicenseReport report = check("SERVER a 0242ac150009\nVENDOR v\n" + seats("SN=1") + seats("SN=2")
				+ "FEATURE u v 1 permanent uncounted SIGN=1\n", Samples.HOST);
		assertEquals(List.of(LicenseProblem.WRONG_HOST.code()), codes(report));
		assertEquals(List.of("u"), report.trusted().stream().map(trusted -> trusted.line().name()).toList());
		assertFalse(report.isApplicable());
	}

	@Test
	void oneOfThreeServersMustBeThisMachine() {
		String servers = "SERVER a 0242ac150001\nSERVER b 0242ac150002\nSERVER c 0242AC150003\nVENDOR v\n";
		assertEquals(List.of(), codes(check(servers + seats(""), Samples.HOST)));
		assertEquals(List.of(LicenseProblem.WRONG_HOST.code()),
				codes(check(servers + seats(""), HostId.parse("0242ac150009"))));
	}

	@ParameterizedTest
	@ValueSource(strings = { "HOSTID=ANY", "HOSTID=DEMO", "HOSTID=USER=jsmith", "HOSTID=DISPLAY=:0", "HOSTID=INTERNET=10.0.*.*",
			"HOSTID=\"12345678 0242AC150003\"" })
	void whatCannotBeToldFromTheMachineIsNoWrongHost(String hostId) {
		assertEquals(List.of(), codes(check(HEAD + seats(hostId), Samples.HOST)));
	}

	@Test
	void aFileCheckedAnywhereHasNoWrongHost() {
		assertEquals(List.of(),
				codes(LicenseCheck.anywhere(ANYTHING_GOES, TODAY).check(Samples.parse(HEAD + seats("HOSTID=12345678")))));
	}

	@Test
	void aServerOrVendorThatCannotBeReadIsNotMissing() {
		assertEquals(List.of(LicenseProblem.BAD_HOST_ID.code(), LicenseProblem.BAD_PORT.code()),
				codes(check("SERVER a here\nVENDOR v PORT=x\n" + seats(""), Samples.HOST)));
	}

	@Test
	void aMissingVendorIsToldOnceAndForbidsEveryCountedLine() {
		LicenseReport report = check("SERVER a ANY\n" + seats("SN=1") + seats("SN=2"), Samples.HOST);
		assertEquals(List.of(LicenseProblem.NO_VENDOR_LINE.code()), codes(report));
		assertEquals(List.of(), report.trusted());
	}

	@Test
	void anExpiredLineIsAnErrorThatDoesNotForbidTheFile() {
		LicenseReport report = check(HEAD + "FEATURE a v 1 1-mar-2026 1 SIGN=1\n" + seats(""), Samples.HOST);
		assertTrue(report.hasErrors());
		assertTrue(report.isApplicable());
		assertEquals(2, report.trusted().size());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2-mar-2026", "1-apr-2026" })
	void theLastThirtyDaysAreSoon(String expiry) {
		assertEquals(List.of(LicenseProblem.EXPIRES_SOON.code()),
				codes(check(HEAD + "FEATURE a v 1 " + expiry + " 1 SIGN=1\n", Samples.HOST)));
		assertEquals(List.of(), codes(check(HEAD + "FEATURE a v 1 2-apr-2026 1 SIGN=1\n", Samples.HOST)));
	}

	/** A trial of thirty days would else begin with a warning. Today is 2 March 2026. */
	@Test
	void ofAShortLicenceTheLastThirdIsSoon() {
		String line = HEAD + "INCREMENT a v 1 %s 1 ISSUED=%s SIGN=1\n";
		assertEquals(List.of(), codes(check(line.formatted("1-apr-2026", "2-mar-2026"), Samples.HOST)));
		assertEquals(List.of(), codes(check(line.formatted("13-mar-2026", "11-feb-2026"), Samples.HOST)));
		assertEquals(List.of(LicenseProblem.EXPIRES_SOON.code()),
				codes(check(line.formatted("12-mar-2026", "10-feb-2026"), Samples.HOST)));
	}

	@Test
	void aRenewedFeatureIsNotIgnored() {
		assertEquals(List.of(), codes(check(
				HEAD + "FEATURE a v 1 31-dec-2026 1 SIGN=1\nFEATURE a v 1 31-dec-2027 1 SIGN=1\n", Samples.HOST)));
	}

	@Test
	void problemsAreInTheOrderOfTheLines() {
		List<Problem> problems = check("FEATURE a v 1 31-feb-2027 1\nSERVER a 0242ac150009\nFEATURE b w 1 1-jan-2026 1\n",
				Samples.HOST).problems();
		assertEquals(List.of("1", "2", "3", "3", "3"), problems.stream().map(p -> p.details().get("line")).toList());
	}

	@Test
	void aFileInWhichEverythingIsWrongIsToldInAThousandProblems() {
		String lines = IntStream.range(0, 5_000).mapToObj(i -> "FEATURE f" + i + " v 1 1-jan-2020 1\n")
				.collect(Collectors.joining());
		LicenseReport report = check(lines, Samples.HOST);
		assertEquals(1_001, report.problems().size());
		assertEquals(LicenseProblem.MORE_PROBLEMS.code(), report.problems().getLast().code());
		assertEquals("14001", report.problems().getLast().details().get("count"));
		assertEquals(5_000, report.verdicts().size());
		assertEquals(List.of(), report.trusted());
	}

	@Test
	void verdictsAreInTheOrderOfTheLinesWhoeverFinishesFirst() {
		String lines = IntStream.range(0, 3_000).mapToObj(i -> "INCREMENT f" + i + " v 1 permanent 1\n")
				.collect(Collectors.joining());
		LicenseReport report = signedAndChecked(HEAD + lines, "", "");
		assertEquals(IntStream.range(0, 3_000).mapToObj(i -> "f" + i).toList(),
				report.verdicts().stream().map(verdict -> verdict.line().name()).toList());
		assertEquals(3_000, report.trusted().size());
	}

	@Test
	void onlyTheMulticastBitAndTheLikeAreWarnings() {
		assertEquals(Set.of("EXPIRES_SOON", "NOT_STARTED", "FEATURE_IGNORED", "REPEATED_SERVER", "MULTICAST_HOST_ID",
				"PACKAGE_NOT_ENABLED", "UPGRADE_OF_NOTHING", "SUITE_NOT_SHARED"),
				Arrays.stream(LicenseProblem.values()).filter(code -> code.severity() == Severity.WARNING).map(Enum::name)
						.collect(Collectors.toSet()));
	}

	private static Arguments on(LicenseProblem code, int line, String text) {
		return Arguments.of(code, line, text);
	}

	/** A counted line that a check has nothing against. */
	private static String seats(String attributes) {
		return "INCREMENT a v 1 permanent 5 " + attributes + " SIGN=1\n";
	}

	private static LicenseReport check(String text, HostId... machine) {
		return LicenseCheck.on(List.of(machine), ANYTHING_GOES, TODAY).check(Samples.parse(text));
	}

	/** Signs, changes what is said, and checks on the machine it was made for. */
	private static LicenseReport signedAndChecked(String text, String part, String change) {
		String signed = ToyPublisher.ACME.signFile(text).toString().replace(part, part.isEmpty() ? "" : change);
		return LicenseCheck.on(List.of(Samples.HOST), ToyPublisher.ACME, TODAY).check(Samples.parse(signed));
	}

	private static List<String> codes(LicenseReport report) {
		return report.problems().stream().map(Problem::code).toList();
	}

	private static List<ProblemCode> refusal(LineVerdict verdict) {
		return assertInstanceOf(LineVerdict.Refused.class, verdict).reasons();
	}
}
