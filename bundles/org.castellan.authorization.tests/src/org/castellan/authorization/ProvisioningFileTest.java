// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.castellan.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvisioningFileTest {

	/** As in reference/domain.md 2.5. */
	private static final String SERVER = """
			// User Information
			First Name=Zoë
			Last Name=Smith
			Organization=Example Inc
			Email=jsmith@example.org
			State/Province=CA
			Country=United States
			Zip/Postal Code=12345
			Favourite Colour=blue

			// Features and authorization numbers
			Desktop Advanced=EEA123456789=10
			Desktop Basic = efl123456780 = 2
			Not Ordered=
			// Other Extensions
			Spatial Analyst=EFL123456781=1
			""";

	@Test
	void everythingInItIsRead() {
		ProvisioningFile file = read(SERVER, StandardCharsets.UTF_8, "");
		assertEquals(TargetKind.SERVER, file.target());
		assertEquals("Zoë", file.contact().firstName());
		assertEquals("United States", file.contact().location());
		assertEquals(Map.of("Favourite Colour", "blue"), file.other());
		assertEquals(List.of("Desktop Advanced", "Desktop Basic"), file.core().stream().map(ProvisioningEntry::title).toList());
		assertEquals(List.of(10, 2, 1), file.items().stream().map(Item::count).toList());
		assertEquals("EFL123456780", file.core().get(1).number().text());
		assertEquals(1, file.extensions().size());
		assertEquals("authorization.prvs", file.fileName());
		assertFalse(file.toString().contains("123456789"));
	}

	@Test
	void aWorkstationsFileHasNoCounts() {
		ProvisioningFile file = read("// User Information\nFirst Name=A\n// Features and authorization numbers\n"
				+ "ArcGIS Pro Advanced=ESU123456789\n", StandardCharsets.UTF_8, "");
		assertEquals(TargetKind.WORKSTATION, file.target());
		assertEquals(List.of(new Item(new AuthorizationNumber("ESU123456789"), 1)), file.items());
	}

	@ParameterizedTest
	@CsvSource({ "UTF-8, ''", "UTF-8, efbbbf", "UTF-16LE, fffe", "UTF-16BE, feff", "ISO-8859-1, ''" })
	void encodingsAndLineEndsDoNoHarm(String encoding, String mark) {
		ProvisioningFile plain = read(SERVER, StandardCharsets.UTF_8, "");
		for (String end : List.of("\n", "\r\n", "\r")) {
			assertEquals(plain, read(SERVER.replace("\n", end) + "\u001a", Charset.forName(encoding), mark));
		}
	}

	@Test
	void aMissingSectionIsNamed() {
		assertEquals(List.of("CAS-1112"), errors("// User Information\nFirst Name=A\n"));
		assertEquals(List.of("CAS-1112"), errors(""));
		assertEquals(List.of("CAS-1119"), errors("// Features and authorization numbers\n// Other Extensions\nA=EFL123456789\n"));
		ProvisioningOutcome.Read read = assertInstanceOf(ProvisioningOutcome.Read.class,
				ProvisioningFile.parse(Sample.utf8("// Features and authorization numbers\nA=EFL123456789=3\n")));
		assertEquals(List.of("CAS-1113"), read.remarks().stream().map(Problem::code).toList());
		assertEquals(Contact.NONE, read.file().contact());
	}

	@ParameterizedTest
	@CsvSource({ "A=ESU98765432, CAS-1115", "A=ESU987654321X, CAS-1115", "A=ESU987654321=0, CAS-1116",
			"A=ESU987654321=-1, CAS-1116", "A=ESU987654321=1000001, CAS-1116", "A=ESU987654321=1=1, CAS-1116",
			"A=ESU987654321=99999999999999999999, CAS-1116", "no equals sign, CAS-1114", "=ESU987654321, CAS-1114" })
	void aBadLineIsToldWithItsNumber(String line, String code) {
		List<Problem> problems = problems("// User Information\nFirst Name=A\n// Features and authorization numbers\n" + line
				+ "\nB=EFL123456789=1\n");
		assertEquals(List.of(code), problems.stream().map(Problem::code).toList());
		assertEquals("4", problems.getFirst().details().get("line"));
		assertFalse(problems.toString().contains("98765432"), "a number is a secret");
	}

	@Test
	void repetitionsAreTold() {
		assertEquals(List.of("CAS-1118", "CAS-1118"), errors("// User Information\nEmail=a@b\nEmail=c@d\n"
				+ "// Features and authorization numbers\nA=EFL123456789=1\n// Other Extensions\nB=EFL123456789=1\n"));
	}

	@Test
	void unusualKindsOfNumbersAndUnknownKeysAreRemarks() {
		ProvisioningOutcome.Read read = assertInstanceOf(ProvisioningOutcome.Read.class, ProvisioningFile.parse(
				Sample.utf8("// User Information\nEmail=a@b\nX=y\n// Features and authorization numbers\nA=ESU123456789=2\n")));
		assertEquals(List.of("CAS-1117", "CAS-1102"), read.remarks().stream().map(Problem::code).toList());
	}

	@Test
	void whatIsNoTextOrTooLargeIsRefused() {
		assertEquals("CAS-1111", code(ProvisioningFile.parse(new byte[] { 'P', 'K', 3, 4, 0, 0 })));
		assertEquals("CAS-1111", code(ProvisioningFile.parse("// A".getBytes(StandardCharsets.UTF_16BE))));
		assertEquals("CAS-1110", code(ProvisioningFile.parse(new byte[ProvisioningFile.MAX_BYTES + 1])));
		assertEquals(50, problems("x\n".repeat(10_000)).size());
	}

	@Test
	void tooManyNumbersAreRefused() {
		StringBuilder text = new StringBuilder("// Features and authorization numbers\n");
		for (int i = 0; i <= AuthorizationRequest.MOST_ITEMS; i++) {
			text.append("A=EFL").append("%09d".formatted(i)).append("=1\n");
		}
		assertEquals(List.of("CAS-1104"), errors(text.toString()));
	}

	@Test
	void theEndingSaysWhatAFileIsFor(@TempDir Path directory) throws IOException {
		String text = "// Features and authorization numbers\nA=EFL123456789=2\n";
		Path server = Files.writeString(directory.resolve("order.PRVS"), text.replace("=2", ""));
		assertEquals(TargetKind.SERVER,
				assertInstanceOf(ProvisioningOutcome.Read.class, ProvisioningFile.read(server)).file().target());
		Path workstation = Files.writeString(directory.resolve("order.prvc"), text);
		assertEquals("CAS-1116", code(ProvisioningFile.read(workstation)));
		assertEquals("CAS-1103", code(ProvisioningFile.read(directory.resolve("none.prvs"))));
	}

	@Property(tries = 300)
	void whatIsPrintedReadsBackTheSame(@ForAll("files") ProvisioningFile file) {
		ProvisioningOutcome.Read read = assertInstanceOf(ProvisioningOutcome.Read.class,
				ProvisioningFile.parse(Sample.utf8(file.text())));
		assertEquals(file, read.file());
		assertEquals(file.text(), read.file().text());
	}

	@Property(tries = 2000)
	void anyBytesAtAllAreReadOrRefused(@ForAll byte[] content) {
		assertNotNull(ProvisioningFile.parse(content));
	}

	@Property(tries = 500)
	void anyDamageIsReadOrRefused(@ForAll("files") ProvisioningFile file, @ForAll int at, @ForAll char instead) {
		StringBuilder text = new StringBuilder(file.text());
		text.setCharAt(Math.floorMod(at, text.length()), instead);
		assertNotNull(ProvisioningFile.parse(Sample.utf8(text.toString())));
	}

	@Provide
	Arbitrary<ProvisioningFile> files() {
		Arbitrary<List<ProvisioningEntry>> entries = Combinators.combine(Values.titles(), Values.numbers(),
				Arbitraries.integers().between(1, Item.MOST)).as(ProvisioningEntry::new).list().ofMinSize(1).ofMaxSize(6)
				.uniqueElements(ProvisioningEntry::number);
		Arbitrary<Map<String, String>> other = Arbitraries.maps(Values.titles(), Values.values()).ofMaxSize(3);
		return Combinators.combine(Values.contacts(), other, entries, Arbitraries.integers().between(1, 6),
				Arbitraries.of(TargetKind.values())).as((contact, more, all, split, target) -> {
					List<ProvisioningEntry> fitting = all.stream().map(entry -> target == TargetKind.SERVER ? entry
							: new ProvisioningEntry(entry.title(), entry.number(), 1)).toList();
					int core = Math.min(split, fitting.size());
					return new ProvisioningFile(target, contact, more, fitting.subList(0, core),
							fitting.subList(core, fitting.size()));
				});
	}

	private static ProvisioningFile read(String text, Charset encoding, String mark) {
		byte[] content = text.getBytes(encoding);
		byte[] start = HexFormat.of().parseHex(mark);
		byte[] whole = new byte[start.length + content.length];
		System.arraycopy(start, 0, whole, 0, start.length);
		System.arraycopy(content, 0, whole, start.length, content.length);
		ProvisioningOutcome outcome = ProvisioningFile.parse(whole);
		return assertInstanceOf(ProvisioningOutcome.Read.class, outcome, outcome::toString).file();
	}

	private static List<Problem> problems(String text) {
		return assertInstanceOf(ProvisioningOutcome.Refused.class, ProvisioningFile.parse(Sample.utf8(text))).problems();
	}

	private static List<String> errors(String text) {
		return problems(text).stream().filter(Problem::isError).map(Problem::code).toList();
	}

	private static String code(ProvisioningOutcome outcome) {
		return assertInstanceOf(ProvisioningOutcome.Refused.class, outcome).problems().getFirst().code();
	}
}
