// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.castellan.core.host.HostId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignedTextTest {

	private static final HostId OTHER_HOST = HostId.parse("0242ac150004");

	/** Signatures of the past cover these texts: changing one makes every file ever signed invalid. */
	@Test
	void theTextOfEachKindOfLineStaysAsItIs() {
		assertEquals("""
				INCREMENT
				desktopAdvP
				CASTELLAN
				10.1
				31-DEC-2027
				10
				ISSUED=2-mar-2026
				NOTICE=two words
				TS_OK
				SERVER 0242ac150003
				SERVER VM_UUID=ab-CD""", text("increment desktopAdvP  CASTELLAN 10.1 31-DEC-2027 \\\n 10 vendor_info=x "
				+ "ISSUED=2-mar-2026 NOTICE=\"two \\\n\twords\" TS_OK SIGN=\"12\" SIGN2=34 V7.1_LK=56 sort=1",
				Samples.HOST, HostId.parse("vm_uuid=ab-CD")));
		assertEquals("FEATURE\na\nv\n1\npermanent\nuncounted\nHOSTID=ANY",
				text("FEATURE a v 1 permanent uncounted HOSTID=ANY", Samples.HOST));
		assertEquals("PACKAGE\np\nv\n1\nCOMPONENTS=a b:2\nOPTIONS=SUITE",
				text("PACKAGE p v 1 7ED49106D630 COMPONENTS=\"a b:2\" OPTIONS=SUITE SIGN=1", Samples.HOST));
		assertEquals("UPGRADE\na\nv\n1\n2\npermanent\n3\nSERVER 0242ac150003",
				text("UPGRADE a v 1 2 permanent 3 7ED49106D630", Samples.HOST));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "FEATURE a v 1 permanent 2 SN=x", "INCREMENT b v 1 permanent 2 SN=x",
			"INCREMENT A v 1 permanent 2 SN=x", "INCREMENT a w 1 permanent 2 SN=x", "INCREMENT a v 1.0 permanent 2 SN=x",
			"INCREMENT a v 1 1-jan-0 2 SN=x", "INCREMENT a v 1 31-dec-2027 2 SN=x", "INCREMENT a v 1 permanent 3 SN=x",
			"INCREMENT a v 1 permanent 02 SN=x", "INCREMENT a v 1 permanent uncounted SN=x",
			"INCREMENT a v 1 permanent 2 SN=y", "INCREMENT a v 1 permanent 2 SN=X", "INCREMENT a v 1 permanent 2 Sn=x",
			"INCREMENT a v 1 permanent 2 SN", "INCREMENT a v 1 permanent 2 SN=", "INCREMENT a v 1 permanent 2",
			"INCREMENT a v 1 permanent 2 SN=x START=1-jan-2026", "INCREMENT a v 1 permanent 2 SN=x VENDOR_LK=1" })
	void everyEditOfASignedPartShows(String edited) {
		assertNotEquals(text("INCREMENT a v 1 permanent 2 SN=x", Samples.HOST), text(edited, Samples.HOST));
	}

	@Test
	void theOrderOfSignedAttributesCounts() {
		assertNotEquals(text("FEATURE a v 1 permanent 1 A=1 B=2"), text("FEATURE a v 1 permanent 1 B=2 A=1"));
	}

	@Test
	void otherServersGiveAnotherTextWhereSeatsAreCounted() {
		String counted = "FEATURE a v 1 permanent 1";
		assertNotEquals(text(counted, Samples.HOST), text(counted, OTHER_HOST));
		assertNotEquals(text(counted, Samples.HOST), text(counted));
		assertNotEquals(text(counted, Samples.HOST, OTHER_HOST), text(counted, OTHER_HOST, Samples.HOST));
		assertEquals(text("FEATURE a v 1 permanent 0", Samples.HOST), text("FEATURE a v 1 permanent 0", OTHER_HOST));
	}

	@Property
	void layoutAndAttributesInLowerCaseDoNotCount(@ForAll("features") Generated.Line line,
			@ForAll("gaps") List<String> gaps, @ForAll("editable") String editable, @ForAll @IntRange(max = 20) int place) {
		assertEquals(text(line.text()), text(line.withGaps(gaps).text()));
		assertEquals(text(line.text()), text(line.withAttribute(editable, place).withGaps(gaps).text()));
	}

	@Property(tries = 5_000)
	void linesThatSayDifferentThingsHaveDifferentTexts(@ForAll("features") Generated.Line one,
			@ForAll("features") Generated.Line other) {
		boolean saySame = meaning(one.text()).equals(meaning(other.text()));
		assertEquals(saySame, text(one.text(), Samples.HOST).equals(text(other.text(), Samples.HOST)));
	}

	/** Whatever byte of a file is changed: a line keeps its text only if it goes on saying the same. */
	@Property(tries = 5_000)
	void aChangedCharacterShowsOrMeansNothing(@ForAll("features") Generated.Line line, @ForAll @IntRange(max = 500) int at,
			@ForAll("characters") char c) {
		StringBuilder edited = new StringBuilder(line.text());
		edited.setCharAt(at % edited.length(), c);
		if (LicenseLine.parse(edited.toString()) instanceof SignedLine) {
			boolean saySame = meaning(edited.toString()).equals(meaning(line.text()));
			assertEquals(saySame, text(edited.toString()).equals(text(line.text())));
		}
	}

	@Property
	void aSignedLineKeepsItsText(@ForAll("features") Generated.Line line, @ForAll("signatures") String hex) {
		FeatureLine unsigned = Samples.feature(line.text());
		FeatureLine signed = unsigned.withSign(hex);
		assertEquals(unsigned.signedText(List.of(Samples.HOST)), signed.signedText(List.of(Samples.HOST)));
		assertEquals(hex.toUpperCase(Locale.ROOT), signed.sign().orElseThrow().replace(" ", ""));
		assertEquals(signed.text(), signed.withSign(hex).text());
	}

	@ParameterizedTest
	@CsvSource({ "SIGN, v", "a, SIGN", "A=B, v", "A=, v", "back\\, v" })
	void anyNameCanBeSigned(String name, String vendor) {
		FeatureLine unsigned = Samples.feature("FEATURE " + name + " " + vendor + " 1 permanent 1");
		FeatureLine signed = unsigned.withSign("AB").withSign("CD");
		assertEquals(name, signed.name());
		assertEquals(unsigned.signedText(List.of()), signed.signedText(List.of()));
		assertEquals("CD", signed.sign().orElseThrow());
	}

	@Test
	void aSignatureIsWrappedAsTheFieldDoes() {
		String text = Samples.feature("INCREMENT desktopAdvP CASTELLAN 10.1 permanent 10").withSign("0123456789abcdef".repeat(9))
				.text();
		assertEquals("""
				INCREMENT desktopAdvP CASTELLAN 10.1 permanent 10 SIGN="0123 4567 89AB \\
				CDEF 0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567 89AB \\
				CDEF 0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567 89AB \\
				CDEF 0123 4567 89AB CDEF 0123 4567 89AB CDEF\"""".replace("\n", "\n\t"), text);
		assertTrue(text.lines().allMatch(line -> line.replace("\t", "        ").length() <= 72));
	}

	private static String text(String line, HostId... servers) {
		return ((SignedLine) LicenseLine.parse(line)).signedText(List.of(servers));
	}

	/** What a line says that is its publisher's to say. */
	private static List<Object> meaning(String text) {
		FeatureLine line = Samples.feature(text);
		List<Word> words = Words.cut(text).words();
		return List.of(line.kind(), words.subList(1, 6).stream().map(Word::whole).toList(),
				line.attributes().entries().stream().filter(a -> !a.isEditable() && !a.isSignature()).toList());
	}

	@Provide
	Arbitrary<Generated.Line> features() {
		return Generated.feature();
	}

	@Provide
	Arbitrary<List<String>> gaps() {
		return Generated.gaps();
	}

	@Provide
	Arbitrary<String> editable() {
		return Generated.editableAttribute();
	}

	@Provide
	Arbitrary<Character> characters() {
		return Arbitraries.chars().with("aA1= \t\"\\\n\r.:#SIGNsign\u00e9");
	}

	@Provide
	Arbitrary<String> signatures() {
		return Arbitraries.strings().withChars("0123456789abcdefABCDEF").ofMinLength(1).ofMaxLength(200);
	}
}
