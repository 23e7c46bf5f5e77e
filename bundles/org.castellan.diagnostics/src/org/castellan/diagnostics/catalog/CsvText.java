// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

import java.util.ArrayList;
import java.util.List;

/** Cuts a CSV text into lines and cells (RFC 4180): cells with commas stand in quotes, {@code ""} is a quote. */
final class CsvText {

	private final String text;
	private int position;
	private int line = 1;

	CsvText(String text) {
		this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
	}

	/**
	 * Empty lines and those that begin with {@code #} are passed over. After a faulty record it goes on with the line after
	 * its first, however far an open quote ran, so that no line goes unread.
	 */
	List<CsvLine> lines() {
		List<CsvLine> lines = new ArrayList<>();
		while (position < text.length()) {
			if (text.charAt(position) == '#') {
				skipLine();
				continue;
			}
			CsvLine next = next();
			if (!(next.cells().size() == 1 && next.cells().getFirst().isBlank())) {
				lines.add(next);
			}
		}
		return lines;
	}

	private CsvLine next() {
		int start = position;
		int number = line;
		try {
			return CsvLine.of(number, cells());
		} catch (CsvFault e) {
			position = start;
			line = number;
			skipLine();
			return CsvLine.faulty(number, e);
		}
	}

	private void skipLine() {
		while (position < text.length() && text.charAt(position) != '\n') {
			position++;
		}
		endLine();
	}

	private List<String> cells() throws CsvFault {
		List<String> cells = new ArrayList<>();
		while (true) {
			cells.add(position < text.length() && text.charAt(position) == '"' ? quoted() : plain());
			if (position >= text.length() || text.charAt(position) != ',') {
				endLine();
				return cells;
			}
			position++;
		}
	}

	private String plain() {
		int start = position;
		while (position < text.length() && text.charAt(position) != ',' && text.charAt(position) != '\n') {
			position++;
		}
		return text.substring(start, position).strip();
	}

	private String quoted() throws CsvFault {
		StringBuilder cell = new StringBuilder();
		position++;
		while (position < text.length()) {
			char c = text.charAt(position++);
			if (c == '"' && (position >= text.length() || text.charAt(position) != '"')) {
				while (position < text.length() && text.charAt(position) != ',' && text.charAt(position) != '\n') {
					if (!Character.isWhitespace(text.charAt(position++))) {
						throw new CsvFault("text follows a closing quote");
					}
				}
				return cell.toString().strip();
			}
			position += c == '"' ? 1 : 0;
			line += c == '\n' ? 1 : 0;
			cell.append(c);
		}
		throw new CsvFault("a quote is not closed");
	}

	private void endLine() {
		position++;
		line++;
	}
}
