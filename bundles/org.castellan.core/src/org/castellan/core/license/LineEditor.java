// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.List;
import java.util.regex.Pattern;

/** Changes the bytes of one word of a line, or puts one in, and leaves all others as they stand. */
final class LineEditor {

	private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:%-]{1,255}");
	private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]*");
	private static final Pattern NUMBER = Pattern.compile("\\d+");

	private LineEditor() {
	}

	static String withServerHost(ServerLine line, String host) {
		if (!HOST.matcher(host).matches()) {
			throw new IllegalArgumentException("Not a host name or address: " + host);
		}
		Word word = words(line).get(1);
		return replace(line, word.start(), word.end(), host);
	}

	static String withServerPort(ServerLine line, int port) {
		requirePort(port);
		List<Word> words = words(line);
		return line.port().isPresent() ? replace(line, words.get(3).start(), words.get(3).end(), "" + port)
				: insert(line, words.get(2).end(), "" + port);
	}

	static String withVendorPort(VendorLine line, int port) {
		requirePort(port);
		List<Word> words = words(line);
		for (Word word : words.subList(2, words.size())) {
			boolean isNamed = word.value().isPresent() && word.name().equalsIgnoreCase("PORT");
			if (isNamed || NUMBER.matcher(word.whole()).matches()) {
				return replace(line, word.valueStart(), word.end(), "" + port);
			}
		}
		return insert(line, words.getLast().end(), "PORT=" + port);
	}

	static String withAttribute(SignedLine line, String key, String value) {
		if (!KEY.matcher(key).matches()) {
			throw new IllegalArgumentException("Only attributes in lower case may be edited: " + key);
		}
		String written = LineWriter.value(value);
		List<Word> words = words(line);
		for (Word word : words.subList(SignedText.fields(line), words.size())) {
			if (word.name().equals(key)) {
				return word.value().isPresent() ? replace(line, word.valueStart(), word.end(), written)
						: replace(line, word.start(), word.end(), key + "=" + written);
			}
		}
		return insert(line, words.getLast().end(), key + "=" + written);
	}

	private static void requirePort(int port) {
		if (port < 1 || port > LineReader.MAX_PORT) {
			throw new IllegalArgumentException("A port in a licence file is 1 to 64,000: " + port);
		}
	}

	private static List<Word> words(LicenseLine line) {
		return Words.cut(line.text()).words();
	}

	private static String insert(LicenseLine line, int at, String word) {
		return replace(line, at, at, " " + word);
	}

	private static String replace(LicenseLine line, int start, int end, String word) {
		return line.text().substring(0, start) + word + line.text().substring(end);
	}
}
