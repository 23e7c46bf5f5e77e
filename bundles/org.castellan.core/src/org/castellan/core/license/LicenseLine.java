// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.util.List;

/**
 * One logical line of a licence file, continuation lines joined, for example
 * {@code SERVER licsrv01 0242ac150003 27000}. What is typed is valid in itself; a line in which anything is wrong is an
 * {@link UnreadableLine} that says what. Made by {@link #parse} or {@link LicenseFile#parse} from the text, never by
 * hand, so that fields and text agree.
 */
public sealed interface LicenseLine permits ServerLine, VendorLine, UseServerLine, SignedLine, CommentLine, BlankLine,
		UnreadableLine {

	/** Where it stands and how it is written. */
	SourceText source();

	/** The first physical line, from 1. */
	default int number() {
		return source().number();
	}

	/** As written, without the line end that closes it. */
	default String text() {
		return source().text();
	}

	/** Reads one logical line that stands in no file, such as the one a lease carries. Never fails. */
	static LicenseLine parse(String text) {
		List<SourceText> lines = LineSplitter.split(text, 1);
		return switch (lines.size()) {
			case 0 -> new BlankLine(SourceText.detached(text));
			case 1 -> LineReader.read(lines.getFirst());
			default -> new UnreadableLine(SourceText.detached(text),
					List.of(new LineFault(LicenseProblem.TOO_MANY_LINES, "")));
		};
	}
}
