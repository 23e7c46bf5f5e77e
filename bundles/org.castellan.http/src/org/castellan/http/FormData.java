// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.castellan.core.problem.ProblemException;

/**
 * The fields of a form as a browser sends them, each the bytes of a text or of a chosen file (RFC 7578). For example
 * {@code form.field("request")}. Of two fields with one name the first counts.
 */
public final class FormData {

	private static final Pattern NAME = Pattern.compile("(?i)content-disposition:[^\\r\\n]*?[;\\s]name=\"([^\"]*)\"");
	private static final byte[] BLANK_LINE = { '\r', '\n', '\r', '\n' };
	private static final int MOST_FIELDS = 32;

	private final Map<String, byte[]> fields;

	private FormData(Map<String, byte[]> fields) {
		this.fields = fields;
	}

	/** What was typed or chosen, empty where the form had no such field. */
	public Optional<byte[]> field(String name) {
		return Optional.ofNullable(fields.get(name));
	}

	/** @param delimiter the boundary with its two hyphens */
	static FormData parse(byte[] body, byte[] delimiter) throws ProblemException {
		Map<String, byte[]> fields = new LinkedHashMap<>();
		byte[] inner = ("\r\n" + text(delimiter)).getBytes(StandardCharsets.ISO_8859_1);
		int at = indexOf(body, delimiter, 0);
		for (int part = 0; part <= MOST_FIELDS && at >= 0; part++) {
			int start = at + delimiter.length;
			if (startsWith(body, start, '-', '-')) {
				return new FormData(fields);
			}
			int blank = indexOf(body, BLANK_LINE, start);
			int end = blank < 0 ? -1 : indexOf(body, inner, blank + 2);
			if (end < 0 || !startsWith(body, start, '\r', '\n')) {
				break;
			}
			Matcher name = NAME.matcher(text(Arrays.copyOfRange(body, start, blank)));
			if (name.find()) {
				fields.putIfAbsent(name.group(1), content(body, blank + BLANK_LINE.length, end));
			}
			at = end + 2;
		}
		throw FormInput.malformed("It has no end, or too many fields.");
	}

	/** An empty field ends where its blank line does. */
	private static byte[] content(byte[] body, int start, int end) {
		return start >= end ? new byte[0] : Arrays.copyOfRange(body, start, end);
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

	private static boolean startsWith(byte[] body, int at, char first, char second) {
		return at + 1 < body.length && body[at] == first && body[at + 1] == second;
	}

	private static int indexOf(byte[] body, byte[] wanted, int from) {
		for (int at = from; at + wanted.length <= body.length; at++) {
			if (Arrays.equals(body, at, at + wanted.length, wanted, 0, wanted.length)) {
				return at;
			}
		}
		return -1;
	}
}
