// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LicenseFilePropertyTest {

	@Property
	void anyBytesPrintAsTheyWere(@ForAll byte[] bytes) {
		assertArrayEquals(bytes, LicenseFile.parse(bytes).bytes());
	}

	@Property
	void anyTextOfTheGrammarsCharactersPrintsAsItWas(@ForAll("texts") String text) {
		assertArrayEquals(Samples.bytes(text), Samples.parse(text).bytes());
	}

	@Property
	void aFileOfTheGrammarIsReadWholeAndPrintsAsItWas(@ForAll("files") String text) {
		LicenseFile file = Samples.parse(text);
		assertEquals(List.of(), file.unreadableLines());
		assertArrayEquals(Samples.bytes(text), file.bytes());
	}

	@Property
	void eachLineReadsAloneAsItDoesInItsFile(@ForAll("files") String text) {
		for (LicenseLine line : Samples.parse(text).lines()) {
			assertEquals(line.getClass(), LicenseLine.parse(line.text()).getClass());
		}
	}

	@Property
	void anotherServerHostChangesThatWordOnly(@ForAll("files") String text, @ForAll("hosts") String host) {
		LicenseFile file = Samples.parse(text);
		Assume.that(!file.servers().isEmpty());
		onlyChanges(file, file.servers().getLast(), file.withServerHost(file.servers().size() - 1, host),
				words -> set(words, 1, host));
	}

	@Property
	void anotherServerPortChangesThatWordOnly(@ForAll("files") String text,
			@ForAll @IntRange(min = 1, max = 64_000) int port) {
		LicenseFile file = Samples.parse(text);
		Assume.that(!file.servers().isEmpty());
		ServerLine line = file.servers().getFirst();
		onlyChanges(file, line, file.withServerPort(0, port),
				words -> line.port().isPresent() ? set(words, 3, "" + port) : insert(words, 3, "" + port));
	}

	@Property
	void anotherVendorPortChangesThatWordOnly(@ForAll("files") String text,
			@ForAll @IntRange(min = 1, max = 64_000) int port) {
		LicenseFile file = Samples.parse(text);
		Assume.that(!file.vendors().isEmpty());
		VendorLine line = file.vendors().getFirst();
		LicenseFile changed = file.withVendorPort(0, port);
		assertEquals(port, changed.vendors().getFirst().port().orElseThrow());
		assertEquals(line.optionsPath(), changed.vendors().getFirst().optionsPath());
		assertOthersSame(file, line, changed);
	}

	@Property
	void anotherAttributeChangesNoSignedByte(@ForAll("files") String text, @ForAll("values") String value,
			@ForAll("keys") String key) {
		LicenseFile file = Samples.parse(text);
		Assume.that(!file.signedLines().isEmpty());
		SignedLine line = file.signedLines().getLast();
		LicenseFile changed = file.withAttribute(line.number(), key, value);
		SignedLine after = changed.signedLines().getLast();
		assertEquals(value, after.attributes().value(key).orElseThrow());
		assertEquals(line.signedText(file.hostIds()), after.signedText(changed.hostIds()));
		assertOthersSame(file, line, changed);
		assertEquals(changed.toString(), changed.withAttribute(line.number(), key, value).toString());
	}

	/** The line's words become what {@code edit} makes of them, the layout between the others stays. */
	private static void onlyChanges(LicenseFile file, LicenseLine line, LicenseFile changed,
			UnaryOperator<List<String>> edit) {
		LicenseLine after = changed.lines().get(file.lines().indexOf(line));
		assertEquals(edit.apply(words(line)), words(after));
		assertOthersSame(file, line, changed);
	}

	private static void assertOthersSame(LicenseFile file, LicenseLine line, LicenseFile changed) {
		int index = file.lines().indexOf(line);
		assertEquals(file.lines().size(), changed.lines().size());
		for (int i = 0; i < file.lines().size(); i++) {
			if (i != index) {
				assertEquals(file.lines().get(i).source(), changed.lines().get(i).source());
			}
		}
		assertEquals(line.source().ending(), changed.lines().get(index).source().ending());
	}

	private static List<String> words(LicenseLine line) {
		return Words.cut(line.text()).words().stream().map(Word::whole).toList();
	}

	private static List<String> set(List<String> words, int index, String word) {
		List<String> changed = new ArrayList<>(words);
		changed.set(index, word);
		return changed;
	}

	private static List<String> insert(List<String> words, int index, String word) {
		List<String> changed = new ArrayList<>(words);
		changed.add(index, word);
		return changed;
	}

	@Provide
	Arbitrary<String> files() {
		return Generated.file();
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.strings().withChars("\"\\\n\r\t =#SERVAFTU1a\u00ff").ofMaxLength(200);
	}

	@Provide
	Arbitrary<String> hosts() {
		return Arbitraries.strings().withChars("abc.-_:%01").ofMinLength(1).ofMaxLength(20);
	}

	@Provide
	Arbitrary<String> keys() {
		return Arbitraries.of("user_info", "vendor_info", "ck", "x");
	}

	@Provide
	Arbitrary<String> values() {
		return Arbitraries.strings().withChars("aA1=.:#\\ \u00e9").ofMaxLength(10);
	}
}
