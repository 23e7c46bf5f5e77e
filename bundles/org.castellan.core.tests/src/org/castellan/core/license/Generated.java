// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Licence files and lines at random: words that the grammar allows, in layouts that it allows. */
final class Generated {

	private static final List<String> GAPS = List.of(" ", "  ", "\t", " \\\n\t", "\\\r\n ", " \\  \r", " \\\n\\\n ");

	private Generated() {
	}

	/** A line as words and the gaps behind them; the same words in another layout say the same. */
	record Line(List<String> words, List<String> gaps) {

		String text() {
			return IntStream.range(0, words.size()).mapToObj(i -> words.get(i) + (i + 1 < words.size() ? gap(i) : ""))
					.collect(Collectors.joining());
		}

		private String gap(int i) {
			return gaps.get(i % gaps.size());
		}

		Line withGaps(List<String> others) {
			return new Line(words, others);
		}

		/** With a word at some place behind the fields. */
		Line withAttribute(String word, int place) {
			List<String> more = new ArrayList<>(words);
			more.add(6 + place % (words.size() - 5), word);
			return new Line(more, gaps);
		}
	}

	static Arbitrary<List<String>> gaps() {
		return Arbitraries.of(GAPS).list().ofMinSize(1).ofMaxSize(5);
	}

	static Arbitrary<String> name() {
		return Arbitraries.strings().withCharRange('a', 'c').withChars("/_1A").ofMinLength(1).ofMaxLength(6);
	}

	/** A value as written; few characters, among them those that mean something elsewhere. */
	static Arbitrary<String> value() {
		Arbitrary<String> plain = Arbitraries.strings().withChars("aA1=.:#\u00e9").ofMaxLength(5);
		Arbitrary<String> quoted = Arbitraries.strings().withChars("aA1=.:#\\ \t").ofMaxLength(8).map(s -> '"' + s + '"');
		return Arbitraries.oneOf(plain, quoted, Arbitraries.of("\"SERVER ANY\"", "SERVER", "a\\b"));
	}

	static Arbitrary<String> signedAttribute() {
		Arbitrary<String> key = Arbitraries.of("SN", "A", "B", "TS_OK", "VENDOR_STRING", "NOTICE", "SERVER", "Mixed");
		return Combinators.combine(key, value().optional()).as((k, v) -> k + v.map("="::concat).orElse(""));
	}

	static Arbitrary<String> editableAttribute() {
		Arbitrary<String> key = Arbitraries.of("vendor_info", "sort", "ck", "user_info", "sign", "x");
		return Combinators.combine(key, value().optional()).as((k, v) -> k + v.map("="::concat).orElse(""));
	}

	/** A readable feature line. */
	static Arbitrary<Line> feature() {
		Arbitrary<List<String>> fields = Combinators.combine(Arbitraries.of("FEATURE", "INCREMENT", "increment"), name(),
				name(), Arbitraries.of("1", "10.1", "2.0"), Arbitraries.of("permanent", "1-jan-0", "31-dec-2027"),
				Arbitraries.of("0", "uncounted", "1", "10")).as(List::of);
		Arbitrary<List<String>> signed = signedAttribute().list().ofMaxSize(4).uniqueElements(Generated::key);
		Arbitrary<List<String>> editable = editableAttribute().list().ofMaxSize(2);
		return Combinators.combine(fields, signed, editable, gaps()).as((f, s, e, gaps) -> new Line(
				IntStream.range(0, 3).mapToObj(i -> List.of(f, s, e).get(i)).flatMap(List::stream).toList(), gaps));
	}

	private static String key(String word) {
		return word.split("=", 2)[0];
	}

	/** A file of readable lines of every kind. */
	static Arbitrary<String> file() {
		Arbitrary<String> head = Arbitraries.of("SERVER this_host ANY 27000", "SERVER a 0242ac150003",
				"SERVER b \"0242ac150003\"\t27001 PLAT=1", "VENDOR v", "DAEMON v /x OPTIONS=/y PORT=1", "vendor w 3001",
				"USE_SERVER", "# remark \\", "", "  ", "UPGRADE a v 1 2 permanent 1", "PACKAGE p v 1 COMPONENTS=\"a \\\n b\"");
		Arbitrary<String> line = Arbitraries.oneOf(head, feature().map(Line::text));
		Arbitrary<String> ended = Combinators.combine(line, Arbitraries.of("\n", "\r\n", "\r"))
				.as((text, end) -> text + end);
		return ended.list().ofMaxSize(12).map(lines -> String.join("", lines));
	}
}
