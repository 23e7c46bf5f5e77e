// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes lines in the field's layout: about 72 columns, a backslash where a line goes on, also inside quotes. */
final class LineWriter {

	private static final int COLUMNS = 72;
	private static final Pattern PLAIN = Pattern.compile("[\\w.:,;/+@*()\\-]+(=[\\w.:,;/+@*()\\-]+)?");
	private static final Pattern WRITABLE = Pattern.compile("[\\t\\x20-\\x7e\\xa0-\\xff&&[^\"]]*");
	private static final Pattern SINGLE_BLANK = Pattern.compile("(?<![\\x00-\\x20]) (?![\\x00-\\x20])");
	private static final Pattern HEX = Pattern.compile("\\p{XDigit}+");
	private static final Pattern GROUP = Pattern.compile("(?<=\\G.{4})(?=.)");

	private LineWriter() {
	}

	/**
	 * An attribute as it stands in a line, the value in quotes where it needs them.
	 *
	 * @throws IllegalArgumentException if the value cannot stand in a line
	 */
	static String attribute(Attribute attribute) {
		attribute.value().ifPresent(LineWriter::requireWritable);
		return written(attribute);
	}

	/**
	 * A value as it stands behind an equals sign, in quotes where it needs them.
	 *
	 * @throws IllegalArgumentException if it cannot stand in a line
	 */
	static String value(String value) {
		requireWritable(value);
		return written(value);
	}

	private static void requireWritable(String value) {
		if (!WRITABLE.matcher(value).matches()) {
			throw new IllegalArgumentException("A value has printable 8-bit Latin characters and no quotes");
		}
	}

	private static String written(Attribute attribute) {
		return attribute.value().map(value -> attribute.key() + "=" + written(value)).orElse(attribute.key());
	}

	private static String written(String value) {
		return PLAIN.matcher(value).matches() ? value : '"' + value + '"';
	}

	/** That line with {@code SIGN="..."} of the hex digits in groups of four at its end, in place of any it has. */
	static LicenseLine signed(SignedLine line, String hex) {
		String digits = hex.replace(" ", "");
		if (!HEX.matcher(digits).matches()) {
			throw new IllegalArgumentException("A signature is hex digits");
		}
		List<Word> words = Words.cut(line.text()).words();
		int fields = SignedText.fields(line);
		Stream<Word> kept = Stream.concat(words.stream().limit(fields),
				words.stream().skip(fields).filter(word -> !word.name().equals("SIGN")));
		String unsigned = kept.map(word -> written(line, word)).collect(Collectors.joining(" "));
		String groups = GROUP.matcher(digits.toUpperCase(Locale.ROOT)).replaceAll(" ");
		return LineReader.read(SourceText.detached(wrapped(unsigned + " SIGN=\"" + groups + "\"")));
	}

	/** A word of a line without the continuations inside it, which only quotes may hold. */
	private static String written(LicenseLine line, Word word) {
		return word.isQuoted() ? written(word.attribute()) : line.text().substring(word.start(), word.end());
	}

	/** Breaks a line at single blanks; a continuation reads as one blank, so the words stay the same. */
	static String wrapped(String line) {
		StringBuilder text = new StringBuilder(line.length() + line.length() / 16);
		int column = 0;
		for (String piece : SINGLE_BLANK.split(line)) {
			if (column > 0 && column + 1 + piece.length() > COLUMNS - 2) {
				text.append(" \\\n\t");
				column = 8;
			} else if (column > 0) {
				text.append(' ');
				column++;
			}
			text.append(piece);
			column += piece.length();
		}
		return text.toString();
	}
}
