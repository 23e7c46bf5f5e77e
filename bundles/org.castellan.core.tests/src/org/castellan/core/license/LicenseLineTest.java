// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.castellan.core.host.HostId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseLineTest {

	@Test
	void aFeatureLineGivesItsFieldsAndAttributesInOrder() {
		FeatureLine line = Samples.feature("INCREMENT ARC/INFO ARCGIS 10.1 31-dec-2027 5 START=1-mar-2026 TS_OK "
				+ "HOSTID=\"0242ac150003 VM_UUID=ab-cd\" VENDOR_STRING=\"a  b\" sort=20 SIGN=\"12 34\"");
		assertEquals(FeatureLine.Kind.INCREMENT, line.kind());
		assertEquals("ARC/INFO", line.name());
		assertEquals("ARCGIS", line.vendor());
		assertEquals("10.1", line.version().text());
		assertEquals("2027-12-31", line.expiry().toString());
		assertEquals(5, line.count().value());
		assertEquals(Optional.of(LocalDate.of(2026, 3, 1)), line.term().first());
		assertEquals(List.of(HostId.parse("0242ac150003"), HostId.parse("VM_UUID=ab-cd")), line.hostIds());
		assertEquals(Optional.of("a  b"), line.vendorString());
		assertEquals(20, line.sort());
		assertEquals(Optional.of("12 34"), line.sign());
		assertEquals(List.of("START", "TS_OK", "HOSTID", "VENDOR_STRING", "sort", "SIGN"),
				line.attributes().entries().stream().map(Attribute::key).toList());
		assertEquals(Optional.of(""), line.attributes().value("TS_OK"));
		assertEquals(Optional.empty(), line.attributes().value("ts_ok"));
	}

	@ParameterizedTest
	@CsvSource({ "sort=0, 0", "sort=255, 255", "sort=256, 100", "sort=x, 100", "sort=, 100", "SN=1, 100" })
	void aSortThatIsNoneIsTheUsualOne(String attribute, int sort) {
		assertEquals(sort, Samples.feature("FEATURE a v 1 permanent 1 " + attribute).sort());
	}

	@ParameterizedTest
	@CsvSource({ "7ED49106D630, true", "3BFE809141F5AFA39454, true", "SIGN=12, false", "TS_OK, false", "7ED49106D6, false" })
	void onlyHexDigitsBehindTheCountAreAKeyOfOldFiles(String word, boolean isKey) {
		FeatureLine line = Samples.feature("FEATURE ACT ARCGIS 1 permanent 1 " + word);
		assertEquals(isKey ? Optional.of(word) : Optional.empty(), line.key());
	}

	@ParameterizedTest
	@CsvSource({ "SERVER host ANY 27000, 27000", "SERVER host ANY 0, 0", "SERVER host ANY 64000, 64000",
			"SERVER host ANY, ", "SERVER host ANY PRIMARY_IS_MASTER, ", "server host any 27000 PLAT=3, 27000" })
	void aServerMayHaveAPort(String text, Integer port) {
		ServerLine line = (ServerLine) LicenseLine.parse(text);
		assertEquals(port == null ? OptionalInt.empty() : OptionalInt.of(port), line.port());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = {
			"VENDOR ARCGIS                                | -          | -    | -",
			"VENDOR ARCGIS PORT=1234                      | -          | -    | 1234",
			"VENDOR ARCGIS port=1234                      | -          | -    | 1234",
			"DAEMON ARCGIS /opt/arcgis                    | /opt/arcgis| -    | -",
			"VENDOR x /opt/x /etc/x.opt 3001              | /opt/x     | /etc/x.opt | 3001",
			"VENDOR x 3001                                | -          | -    | 3001",
			"VENDOR x OPTIONS=/etc/x.opt                  | -          | /etc/x.opt | -",
			"VENDOR x OPTIONS=/etc/x.opt PORT=1           | -          | /etc/x.opt | 1",
			"VENDOR x /opt/x OPTIONS=\"/e c/x.opt\"       | /opt/x     | /e c/x.opt | -",
			"VENDOR x \"C:\\Program Files\\x.exe\" PORT=7 | C:\\Program Files\\x.exe | - | 7" })
	void aVendorLineIsReadInEveryForm(String text, String daemon, String options, Integer port) {
		VendorLine line = (VendorLine) LicenseLine.parse(text);
		assertEquals(Optional.ofNullable(daemon), line.daemonPath());
		assertEquals(Optional.ofNullable(options), line.optionsPath());
		assertEquals(port == null ? OptionalInt.empty() : OptionalInt.of(port), line.port());
	}

	@Test
	void aPackageListsItsComponents() {
		PackageLine line = (PackageLine) LicenseLine
				.parse("PACKAGE suite v 1.0 COMPONENTS=\"a b:2.0 c:1.5:4 d::3\" OPTIONS=SUITE SIGN=1");
		assertTrue(line.isSuite());
		assertEquals(List.of("a", "b", "c", "d"), line.components().stream().map(PackageComponent::name).toList());
		assertEquals(List.of(1, 1, 4, 3), line.components().stream().map(c -> c.count().value()).toList());
		assertEquals(Optional.of(new FeatureVersion("2.0")), line.components().get(1).version());
	}

	@Test
	void aContinuationInsideQuotesReadsAsOneBlank() {
		FeatureLine line = Samples.feature("FEATURE a v 1 permanent 1 NOTICE=\"one\\\ntwo  \\ \r\n\t three\"");
		assertEquals(Optional.of("one two three"), line.attributes().value("NOTICE"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "FEETURE a v 1 permanent 1 | UNKNOWN_KEYWORD", "FEATURE= a | UNKNOWN_KEYWORD",
			"FEATURE | MISSING_FIELD", "FEATURE a v 1 permanent | MISSING_FIELD", "SERVER host | MISSING_FIELD",
			"VENDOR | MISSING_FIELD", "UPGRADE a v 1 2 permanent | MISSING_FIELD",
			"USE_SERVER now | UNEXPECTED_WORD", "VENDOR v /a /b /c | UNEXPECTED_WORD",
			"VENDOR v 1 PORT=2 | UNEXPECTED_WORD", "VENDOR v OPTIONS=/a OPTIONS=/b | UNEXPECTED_WORD",
			"FEATURE a v 1 permanent 1 =x | UNEXPECTED_WORD", "FEATURE a v 1 permanent 1 \"TS OK\" | UNEXPECTED_WORD",
			"FEATURE a v 1 permanent 1 SIGN=\"12 | UNFINISHED_QUOTE", "FEATURE a v 1 permanent 1 X=a\"b\" | STRAY_QUOTE",
			"FEATURE a v 1 permanent 1 X=\"a\"b | STRAY_QUOTE", "FEATURE \"a b\" v 1 permanent 1 | STRAY_QUOTE",
			"FEATURE a v 1 permanent 1 \\ | UNFINISHED_LINE", "FEATURE a v 1 permanent 1 SN=1 SN=2 | REPEATED_ATTRIBUTE",
			"FEATURE a v 1 31-feb-2027 1 | BAD_DATE", "FEATURE a v 1 permanent 1 START=soon | BAD_DATE",
			"FEATURE a v 1 permanent 1 ISSUED=2026 | BAD_DATE", "FEATURE a v 1 permanent many | BAD_COUNT",
			"FEATURE a v 1 permanent -1 | BAD_COUNT", "FEATURE a v one permanent 1 | BAD_VERSION",
			"UPGRADE a v 2 1 permanent 1 | BAD_VERSION", "UPGRADE a v 1.0 1.00 permanent 1 | BAD_VERSION",
			"SERVER host here | BAD_HOST_ID", "SERVER host \"0242ac150003 0242ac150004\" | BAD_HOST_ID",
			"FEATURE a v 1 permanent 1 HOSTID=zz | BAD_HOST_ID", "FEATURE a v 1 permanent 1 HOSTID= | BAD_HOST_ID",
			"SERVER host ANY 64001 | BAD_PORT", "SERVER host ANY 27000x | BAD_PORT", "VENDOR v PORT=-1 | BAD_PORT",
			"VENDOR v PORT=99999999999 | BAD_PORT", "VENDOR v PORT= | BAD_PORT", "PACKAGE p v 1 | BAD_COMPONENTS",
			"PACKAGE p v 1 COMPONENTS= | BAD_COMPONENTS", "PACKAGE p v 1 COMPONENTS=a:b | BAD_COMPONENTS",
			"PACKAGE p v 1 COMPONENTS=a:1:1:1 | BAD_COMPONENTS", "PACKAGE p v 1 COMPONENTS=\":1\" | BAD_COMPONENTS" })
	void whatIsWrongWithALineIsNamed(String text, LicenseProblem problem) {
		UnreadableLine line = assertInstanceOf(UnreadableLine.class, LicenseLine.parse(text));
		assertEquals(List.of(problem), line.faults().stream().map(LineFault::code).toList());
	}

	@Test
	void everythingThatIsWrongWithALineIsNamedAtOnce() {
		UnreadableLine line = (UnreadableLine) LicenseLine.parse("FEATURE a v x 31-feb-2027 many START=soon SN=1 SN=2");
		assertEquals(List.of(LicenseProblem.BAD_VERSION, LicenseProblem.BAD_DATE, LicenseProblem.BAD_COUNT,
				LicenseProblem.REPEATED_ATTRIBUTE, LicenseProblem.BAD_DATE),
				line.faults().stream().map(LineFault::code).toList());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "\t", "\u001a", "\n", " \r\n" })
	void nothingIsABlankLine(String text) {
		assertInstanceOf(BlankLine.class, LicenseLine.parse(text));
	}

	@Test
	void severalLinesAreNotOne() {
		assertInstanceOf(UnreadableLine.class,
				LicenseLine.parse("FEATURE a v 1 permanent 1 SN=1\nFEATURE b v 1 permanent 1 SN=1"));
		assertInstanceOf(UnreadableLine.class, LicenseLine.parse("FEATURE a v 1 permanent 1 NOTICE=\"x\nSERVER y\""));
	}

	@Test
	void aCommentContinuesNothing() {
		LicenseFile file = Samples.parse("# C:\\flexlm\\\nFEATURE a v 1 permanent 1\n");
		assertEquals(1, file.features().size());
		assertEquals(2, file.features().getFirst().number());
	}

	@Test
	void blanksBehindABackslashAreForgiven() {
		assertEquals(1, Samples.parse("FEATURE a v 1 \\ \t\n permanent 1\n").features().size());
	}

	@Test
	void aLongWordIsCutInTheReport() {
		UnreadableLine line = (UnreadableLine) LicenseLine.parse("X".repeat(5_000));
		assertTrue(line.faults().getFirst().found().length() < 100);
	}
}
