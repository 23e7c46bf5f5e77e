// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.castellan.core.host.HostId;

/** What may stand in a line of our texts, so that every value that is made can be printed and read back. */
final class Lines {

	/** Characters in one value. */
	static final int MAX_VALUE = 256;

	private Lines() {
	}

	/** @throws IllegalArgumentException if it is empty, too long, not trimmed, or not printable */
	static void requireValue(String value) {
		if (value.isEmpty()) {
			throw new IllegalArgumentException("A value is missing");
		}
		requireValueOrEmpty(value);
	}

	static void requireValueOrEmpty(String value) {
		if (!isValue(value)) {
			throw new IllegalArgumentException("Not a printable value of at most 256 characters");
		}
	}

	/** Whether it is empty, or printable, trimmed and of at most {@value #MAX_VALUE} characters. */
	static boolean isValue(String value) {
		return value.length() <= MAX_VALUE && value.equals(value.strip()) && value.codePoints().allMatch(Lines::isPrintable);
	}

	/** Instants are printed in whole seconds. */
	static void requireWholeSeconds(Instant instant) {
		if (!instant.equals(instant.truncatedTo(ChronoUnit.SECONDS)) || instant.isBefore(Instant.EPOCH)
				|| instant.isAfter(Instant.parse("9999-12-31T23:59:59Z"))) {
			throw new IllegalArgumentException("Not an instant in whole seconds: " + instant);
		}
	}

	/** @throws IllegalArgumentException if it would not read back the same */
	static void requireHostId(HostId hostId) {
		if (!isHostId(hostId)) {
			throw new IllegalArgumentException("Not a host id as files write it");
		}
	}

	static boolean isHostId(HostId hostId) {
		try {
			String text = hostId.toString();
			return isValue(text) && HostId.parse(text).equals(hostId);
		} catch (IllegalArgumentException notOne) {
			return false;
		}
	}

	/** The nearest value that can be printed, for names that others chose. */
	static String mended(String name) {
		String printable = name.codePoints().map(c -> isPrintable(c) ? c : '?').limit(MAX_VALUE / 2)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
		return printable.isEmpty() ? "?" : printable;
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** Requires whole lines of 8-bit text, each ended by LF, or nothing. */
	static void requireLines(String text) {
		boolean whole = text.isEmpty() || text.endsWith("\n");
		if (!whole || !text.chars().allMatch(c -> c == '\n' || c == '\t' || c <= 0xff && !Character.isISOControl(c))) {
			throw new IllegalArgumentException("Not whole lines of 8-bit text");
		}
	}

	/** Neither control nor line separator nor half of a pair; the mark of byte order is invisible and gets lost. */
	private static boolean isPrintable(int c) {
		return switch (Character.getType(c)) {
			case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
			default -> c != '\ufeff';
		};
	}
}
