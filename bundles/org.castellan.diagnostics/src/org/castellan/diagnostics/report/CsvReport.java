// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.report;

import java.util.List;
import java.util.stream.Collectors;

import org.castellan.core.problem.Problem;

/** A run as a sheet (RFC 4180), one line for each port. */
final class CsvReport {

	private static final String COLUMNS = "host,port,protocol,product,rule,expected,verdict,words,millis,code,remedy,owner,broken\r\n";

	private CsvReport() {
	}

	static String text(KeptRun run) {
		return COLUMNS + run.results().stream().map(CsvReport::line).collect(Collectors.joining());
	}

	private static String line(KeptResult result) {
		return List.of(result.host(), result.port() == 0 ? "" : Integer.toString(result.port()), result.protocol(),
				result.product(), result.rule(), result.expected(), result.verdict(), result.words(),
				Double.toString(result.millis()), result.problem().map(Problem::code).orElse(""),
				result.problem().map(Problem::remedy).orElse(""), result.owner(), result.broken()).stream().map(CsvReport::cell)
				.collect(Collectors.joining(",", "", "\r\n"));
	}

	/** A spreadsheet takes a text that begins with one of {@code = + - @} for a formula; a space before it stops that. */
	private static String cell(String text) {
		String harmless = !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0 ? " " + text : text;
		return harmless.matches("(?s).*[\",\r\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
	}
}
