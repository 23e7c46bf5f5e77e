// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseFileTest {

	static Stream<String> layouts() {
		return Samples.REAL.stream().flatMap(text -> Stream.of(text, text.replace("\n", "\r\n"), text.replace("\n", "\r"),
				text.stripTrailing(), "\u00ef\u00bb\u00bf" + text, text + "\u001a", "\n\n" + text + "\n \n"));
	}

	@ParameterizedTest
	@MethodSource("layouts")
	void whatIsReadPrintsTheSameBytes(String text) {
		assertArrayEquals(Samples.bytes(text), Samples.parse(text).bytes());
	}

	@ParameterizedTest
	@MethodSource("layouts")
	void filesOfTheFieldAreReadWhole(String text) {
		assertEquals(List.of(), Samples.parse(text).unreadableLines());
	}

	@Test
	void theDocumentedServiceTxtGivesItsLines() {
		LicenseFile file = Samples.parse(Samples.DOCUMENTED_SERVICE_TXT);
		assertEquals("this_host", file.servers().getFirst().host());
		assertEquals(List.of(HostId.parse("ANY")), file.hostIds());
		assertEquals("ARCGIS", file.vendors().getFirst().name());
		assertEquals(4, file.features().getFirst().number());
		assertEquals(149, file.features().getFirst().sign().orElseThrow().length());
	}

	@Test
	void linesAreNumberedByTheFirstPhysicalLine() {
		LicenseFile file = Samples.parse(Samples.PACKAGES.replace("\n", "\r\n"));
		assertEquals(List.of(1, 2, 3, 4, 5, 6, 9), file.lines().stream().map(LicenseLine::number).toList());
	}

	@Test
	void typedLinesAreInTheOrderOfTheFile() {
		LicenseFile file = Samples.parse(Samples.THREE_SERVERS);
		assertEquals(List.of("pat", "lee", "terry"), file.servers().stream().map(ServerLine::host).toList());
		assertEquals(List.of("f1", "f1", "u1"), file.signedLines().stream().map(SignedLine::name).toList());
		assertEquals(2, file.features().size());
		assertEquals(1, file.upgrades().size());
		assertEquals(1, Samples.parse(Samples.PACKAGES).packages().size());
	}

	@Test
	void aRepeatedServerIsOneHostId() {
		assertEquals(1, Samples.parse("SERVER a ANY\nSERVER b ANY 27000\n").hostIds().size());
	}

	@Test
	void anotherHostChangesTheHostOnly() {
		assertEquals(Samples.DOCUMENTED_SERVICE_TXT.replace("this_host", "licsrv-02.example.org"),
				Samples.parse(Samples.DOCUMENTED_SERVICE_TXT).withServerHost(0, "licsrv-02.example.org").toString());
	}

	@Test
	void anotherPortChangesThePortOnly() {
		assertEquals(Samples.THREE_SERVERS.replace("lee HOSTNAME=lee 2837", "lee HOSTNAME=lee 27009"),
				Samples.parse(Samples.THREE_SERVERS).withServerPort(1, 27_009).toString());
		assertEquals(Samples.PACKAGES.replace("0242ac150003", "0242ac150003 27009"),
				Samples.parse(Samples.PACKAGES).withServerPort(0, 27_009).toString());
		assertEquals(Samples.PACKAGES.replace("PORT=7788", "PORT=1234"),
				Samples.parse(Samples.PACKAGES).withVendorPort(0, 1234).toString());
		assertEquals(Samples.THREE_SERVERS.replace("3001", "1234"),
				Samples.parse(Samples.THREE_SERVERS).withVendorPort(0, 1234).toString());
		assertEquals(Samples.HISTORIC.replace("VENDOR ESRI", "VENDOR ESRI PORT=1234"),
				Samples.parse(Samples.HISTORIC).withVendorPort(0, 1234).toString());
	}

	@Test
	void anAttributeInLowerCaseMayBeChangedOrAdded() {
		LicenseFile file = Samples.parse(Samples.HISTORIC);
		assertEquals(Samples.HISTORIC.replace("\"8CDZLST7BRCD3K17G105\"", "new"),
				file.withAttribute(3, "vendor_info", "new").toString());
		assertEquals(Samples.HISTORIC.replace("ck=27", "ck=27 user_info=\"two words\""),
				file.withAttribute(3, "user_info", "two words").toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "SIGN", "Sort", "VENDOR_STRING", "", "a b", "a=b" })
	void anAttributeOfThePublisherMayNot(String key) {
		LicenseFile file = Samples.parse(Samples.HISTORIC);
		assertThrows(IllegalArgumentException.class, () -> file.withAttribute(3, key, "x"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a\"b", "a\nb", "\u20ac", "\u0000" })
	void aValueThatCannotBeWrittenIsRefused(String value) {
		LicenseFile file = Samples.parse(Samples.HISTORIC);
		assertThrows(IllegalArgumentException.class, () -> file.withAttribute(3, "user_info", value));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "a b", "a\"", "host\n", "#", "\\" })
	void whatIsNoHostIsRefused(String host) {
		LicenseFile file = Samples.parse(Samples.HISTORIC);
		assertThrows(IllegalArgumentException.class, () -> file.withServerHost(0, host));
	}

	@Test
	void whatIsNoPortIsRefused() {
		LicenseFile file = Samples.parse(Samples.HISTORIC);
		assertThrows(IllegalArgumentException.class, () -> file.withServerPort(0, 64_001));
		assertThrows(IllegalArgumentException.class, () -> file.withVendorPort(0, 0));
		assertThrows(IllegalArgumentException.class, () -> file.withAttribute(1, "user_info", "not a signed line"));
	}

	@Test
	void aHundredMegabytesAreRefusedWithoutReadingThem(@TempDir Path directory) throws IOException {
		Path file = directory.resolve("large.lic");
		try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
			sparse.setLength(100L << 20);
		}
		ProblemException refused = assertTimeout(Duration.ofSeconds(30),
				() -> assertThrows(ProblemException.class, () -> LicenseFile.read(file)));
		assertEquals(LicenseProblem.TOO_LARGE.code(), refused.problem().code());
	}

	@Test
	void aFileThatIsNotThereIsAProblem(@TempDir Path directory) {
		ProblemException refused = assertThrows(ProblemException.class,
				() -> LicenseFile.read(directory.resolve("absent.lic")));
		assertEquals(LicenseProblem.CANNOT_READ.code(), refused.problem().code());
		assertEquals("absent.lic", refused.problem().details().get("file"));
	}

	@Test
	void aFileOnDiskIsReadAsItsBytes(@TempDir Path directory) throws IOException, ProblemException {
		Path file = Files.write(directory.resolve("site.lic"), Samples.bytes(Samples.PACKAGES));
		assertArrayEquals(Files.readAllBytes(file), LicenseFile.read(file).bytes());
	}

	@Test
	void moreBytesThanALicenseFileMayHaveAreKeptButNotRead() {
		byte[] large = new byte[LicenseFile.MAX_BYTES + 1];
		Arrays.fill(large, (byte) '\n');
		LicenseFile file = LicenseFile.parse(large);
		assertEquals(List.of(LicenseProblem.TOO_LARGE), faults(file));
		assertArrayEquals(large, file.bytes());
	}

	@Test
	void moreLinesThanALicenseFileMayHaveAreKeptButNotRead() {
		String text = "#\n".repeat(LicenseFile.MAX_LINES) + Samples.DOCUMENTED_SERVICE_TXT;
		LicenseFile file = Samples.parse(text);
		assertEquals(LicenseFile.MAX_LINES + 1, file.lines().size());
		assertEquals(List.of(LicenseProblem.TOO_MANY_LINES), faults(file));
		assertEquals(LicenseFile.MAX_LINES + 1, file.unreadableLines().getFirst().number());
		assertArrayEquals(Samples.bytes(text), file.bytes());
	}

	@Test
	void aFileOfAsManyLinesAsItMayHaveIsReadWhole() {
		assertEquals(List.of(), faults(Samples.parse("#\n".repeat(LicenseFile.MAX_LINES))));
	}

	@Test
	void aLineLongerThanItMayBeIsKeptButNotRead() {
		String text = "FEATURE a v 1 permanent 1 NOTICE=\"" + "x \\\n".repeat(30_000) + "\"\n";
		assertEquals(List.of(LicenseProblem.LINE_TOO_LONG), faults(Samples.parse(text)));
		assertArrayEquals(Samples.bytes(text), Samples.parse(text).bytes());
	}

	@Test
	void controlCharactersMakeAFileBinary() {
		assertEquals(List.of(LicenseProblem.BINARY), faults(Samples.parse("FEATURE a v 1 permanent 1\n\u0000")));
	}

	private static List<LicenseProblem> faults(LicenseFile file) {
		return file.unreadableLines().stream().flatMap(line -> line.faults().stream()).map(LineFault::code).toList();
	}
}
