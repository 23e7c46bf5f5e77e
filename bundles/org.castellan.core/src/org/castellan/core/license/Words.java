// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a logical line into words. Blanks and continuations (a backslash at the end of a physical line, blanks behind it
 * allowed) separate words; inside quotes blanks belong to the value, and a continuation with the blanks round it reads
 * as one blank. Each character is looked at a bounded number of times.
 */
final class Words {

	private final String text;
	private final List<Word> words = new ArrayList<>();
	private final List<LineFault> faults = new ArrayList<>();
	private int at;

	private Words(String text) {
		this.text = text;
	}

	/** The words of a line and what is wrong with their quotes; a fault ends the reading. */
	record Cut(List<Word> words, List<LineFault> faults) {
	}

	static Cut cut(String text) {
		Words cutter = new Words(text);
		cutter.run();
		return new Cut(cutter.words, cutter.faults);
	}

	private void run() {
		skipLayout();
		while (at < text.length() && faults.isEmpty()) {
			readWord();
			skipLayout();
		}
	}

	private void skipLayout() {
		while (at < text.length()) {
			int next = afterContinuation(at);
			if (next == at && !isBlank(text.charAt(at))) {
				return;
			}
			if (next == text.length() && next > at) {
				faults.add(new LineFault(LicenseProblem.UNFINISHED_LINE, ""));
			}
			at = Math.max(next, at + 1);
		}
	}

	private void readWord() {
		int start = at;
		int equals = -1;
		while (at < text.length() && !isBlank(text.charAt(at)) && afterContinuation(at) == at) {
			char c = text.charAt(at);
			if (c == '"') {
				readQuoted(start, equals);
				return;
			}
			if (c == '=' && equals < 0) {
				equals = at;
			}
			at++;
		}
		add(start, equals, equals < 0 ? "" : text.substring(equals + 1, at), false);
	}

	/** From an opening quote, which stands first in the word or right behind its equals sign. */
	private void readQuoted(int start, int equals) {
		int open = at;
		int close = text.indexOf('"', open + 1);
		if (close < 0) {
			faults.add(new LineFault(LicenseProblem.UNFINISHED_QUOTE, text.substring(start, open)));
			return;
		}
		at = close + 1;
		boolean startsRight = open == start || open == equals + 1;
		boolean endsRight = at == text.length() || isBlank(text.charAt(at)) || afterContinuation(at) != at;
		if (!startsRight || !endsRight) {
			faults.add(new LineFault(LicenseProblem.STRAY_QUOTE, text.substring(start, at)));
			return;
		}
		add(start, equals, unwrapped(open + 1, close), true);
	}

	private void add(int start, int equals, String value, boolean isQuoted) {
		if (equals >= 0) {
			words.add(new Word(start, at, equals + 1, text.substring(start, equals), Optional.of(value), isQuoted));
		} else {
			String name = isQuoted ? value : text.substring(start, at);
			words.add(new Word(start, at, start, name, Optional.empty(), isQuoted));
		}
	}

	/** What stands inside quotes, each continuation and the blanks round it read as one blank. */
	private String unwrapped(int from, int to) {
		StringBuilder value = new StringBuilder(to - from);
		int i = from;
		while (i < to) {
			int next = afterContinuation(i);
			if (next == i) {
				value.append(text.charAt(i++));
				continue;
			}
			i = next;
			while (i < to && isBlank(text.charAt(i))) {
				i++;
			}
			while (!value.isEmpty() && isBlank(value.charAt(value.length() - 1))) {
				value.setLength(value.length() - 1);
			}
			value.append(' ');
		}
		return value.toString();
	}

	/** The position behind the continuation that begins here, or the same position if none does. */
	private int afterContinuation(int from) {
		if (text.charAt(from) != '\\') {
			return from;
		}
		int i = from + 1;
		while (i < text.length() && isBlank(text.charAt(i)) && !isLineEnd(text.charAt(i))) {
			i++;
		}
		if (i == text.length()) {
			return i;
		}
		if (!isLineEnd(text.charAt(i))) {
			return from;
		}
		return text.startsWith("\r\n", i) ? i + 2 : i + 1;
	}

	/** Whether the first thing on it is a {@code #}. */
	static boolean isComment(String text) {
		int i = 0;
		while (i < text.length() && isBlank(text.charAt(i))) {
			i++;
		}
		return text.startsWith("#", i);
	}

	static boolean isBlank(char c) {
		return c <= ' ';
	}

	static boolean isLineEnd(char c) {
		return c == '\n' || c == '\r';
	}
}
