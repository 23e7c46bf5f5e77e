// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into logical lines that together give it back exactly. A line ends with LF, CR LF or CR and goes on where
 * a backslash, blanks behind it allowed, stands before that end; a comment never goes on.
 */
final class LineSplitter {

	private final String text;
	private final List<SourceText> lines = new ArrayList<>();
	private int number = 1;

	private LineSplitter(String text) {
		this.text = text;
	}

	/**
	 * @param limit of logical lines; if there are more, one line more holds the rest
	 */
	static List<SourceText> split(String text, int limit) {
		LineSplitter splitter = new LineSplitter(text);
		int at = 0;
		while (at < text.length() && splitter.lines.size() < limit) {
			at = splitter.readLine(at);
		}
		if (at < text.length()) {
			splitter.lines.add(new SourceText(splitter.number, text.substring(at), ""));
		}
		return List.copyOf(splitter.lines);
	}

	/** Reads the logical line that begins there and answers where the next one does. */
	private int readLine(int start) {
		int first = number;
		int from = start;
		while (true) {
			int end = lineEnd(from);
			int next = behindLineEnd(end);
			number++;
			boolean goesOn = goesOn(from, end) && !(from == start && Words.isComment(text.substring(start, end)));
			if (!goesOn || next == text.length()) {
				int close = goesOn ? next : end;
				lines.add(new SourceText(first, text.substring(start, close), text.substring(close, next)));
				return next;
			}
			from = next;
		}
	}

	private int lineEnd(int from) {
		int i = from;
		while (i < text.length() && !Words.isLineEnd(text.charAt(i))) {
			i++;
		}
		return i;
	}

	private int behindLineEnd(int end) {
		if (end == text.length()) {
			return end;
		}
		return text.startsWith("\r\n", end) ? end + 2 : end + 1;
	}

	private boolean goesOn(int start, int end) {
		int i = end - 1;
		while (i >= start && Words.isBlank(text.charAt(i))) {
			i--;
		}
		return i >= start && text.charAt(i) == '\\';
	}
}
