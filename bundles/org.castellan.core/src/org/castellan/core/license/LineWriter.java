// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes lines in the field's layout: about 72 columns, a backslash where a line goes on, also inside quotes. */
final class LineWriter {

	private static final int COLUMNS = 72;
	private static final Pattern PLAIN = Pattern.compile("[\\w.:,;/+@*()\\-]+(=[\\w.:,;/+@*()\\-]+)?");
	private static final Pattern WRITABLE = Pattern.compile("[\\x20-\\x7e\\xa0-\\xff]*");
	private static final Pattern SINGLE_BLANK = Pattern.compile("(?<! ) (?! )");
	private static final Pattern HEX = Pattern.compile("\\p{XDigit}+");
	private static final Pattern GROUP = Pattern.compile("(?<=\\G.{4})(?=.)");

	private LineWriter() {
	}

	/** A value as it stands behind an equals sign, in quotes where it needs them. */
	static String value(String value) {
		return PLAIN.matcher(value).matches() ? value : quoted(value);
	}

	/** @throws IllegalArgumentException if the value cannot stand between quotes */
	static String quoted(String value) {
		if (!WRITABLE.matcher(value).matches() || value.indexOf('"') >= 0) {
			throw new IllegalArgumentException("A value has printable 8-bit Latin characters and no quotes");
		}
		return '"' + value + '"';
	}

	static String attribute(Attribute attribute) {
		return attribute.value().map(value -> attribute.key() + "=" + value(value)).orElse(attribute.key());
	}

	/**
	 * That line with {@code SIGN="..."} of the digits in groups of four at its end, in place of any it has. Blanks between
	 * the digits are passed over.
	 */
	static LicenseLine signed(SignedLine line, String sign) {
		String hex = sign.replace(" ", "");
		if (!HEX.matcher(hex).matches()) {
			throw new IllegalArgumentException("A signature is hex digits");
		}
		List<Word> words = Words.cut(line.text()).words();
		String unsigned = words.stream().filter(word -> !word.name().equals("SIGN"))
				.map(word -> attribute(word.attribute())).collect(Collectors.joining(" "));
		String groups = GROUP.matcher(hex.toUpperCase(Locale.ROOT)).replaceAll(" ");
		return LineReader.read(SourceText.detached(wrapped(unsigned + " SIGN=\"" + groups + "\"")));
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
