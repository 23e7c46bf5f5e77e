// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

/**
 * Where a line stands and how it is written, character by character, so that printing a file gives back its bytes. A
 * continued line is one source text: it holds the backslashes and line ends between its parts.
 *
 * @param number of the first physical line, from 1
 * @param text   without the line end that closes it; one character per byte (ISO 8859-1)
 * @param ending what closes it: LF, CR LF, CR, or {@code ""} at the end of a file
 */
public record SourceText(int number, String text, String ending) {

	/** Text that stands in no file yet, such as a line just made. */
	static SourceText detached(String text) {
		return new SourceText(1, text, "\n");
	}

	/** Exactly as it stands in the file. */
	String written() {
		return text + ending;
	}
}
