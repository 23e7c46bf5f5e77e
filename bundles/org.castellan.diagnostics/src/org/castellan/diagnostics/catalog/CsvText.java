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
	 * Empty lines and those that begin with {@code #} are passed over.
	 *
	 * @throws CsvFault if a quote is not closed
	 */
	List<CsvLine> lines() throws CsvFault {
		List<CsvLine> lines = new ArrayList<>();
		while (position < text.length()) {
			int start = line;
			boolean comment = text.charAt(position) == '#';
			List<String> cells = comment ? skipLine() : cells();
			if (!comment && !(cells.size() == 1 && cells.getFirst().isBlank())) {
				lines.add(new CsvLine(start, cells));
			}
		}
		return lines;
	}

	private List<String> skipLine() {
		while (position < text.length() && text.charAt(position) != '\n') {
			position++;
		}
		endLine();
		return List.of();
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
		int start = line;
		StringBuilder cell = new StringBuilder();
		position++;
		while (position < text.length()) {
			char c = text.charAt(position++);
			if (c == '"' && (position >= text.length() || text.charAt(position) != '"')) {
				while (position < text.length() && text.charAt(position) != ',' && text.charAt(position) != '\n') {
					if (!Character.isWhitespace(text.charAt(position++))) {
						throw new CsvFault(start, "text follows a closing quote");
					}
				}
				return cell.toString().strip();
			}
			position += c == '"' ? 1 : 0;
			line += c == '\n' ? 1 : 0;
			cell.append(c);
		}
		throw new CsvFault(start, "a quote is not closed");
	}

	private void endLine() {
		position++;
		line++;
	}
}
