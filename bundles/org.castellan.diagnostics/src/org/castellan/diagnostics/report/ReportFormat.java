// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.report;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

import org.castellan.core.json.Json;

/** How a run is written for somebody: a page to read, data for a program, a sheet. */
public enum ReportFormat {
	HTML, JSON, CSV;

	/** By the ending of a file's name; empty if it is none of these. */
	public static Optional<ReportFormat> ofFile(String name) {
		String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
		return switch (ending) {
			case "html", "htm" -> Optional.of(HTML);
			case "json" -> Optional.of(JSON);
			case "csv" -> Optional.of(CSV);
			default -> Optional.empty();
		};
	}

	public byte[] write(KeptRun run) {
		String text = switch (this) {
			case HTML -> new HtmlReport(run).text();
			case JSON -> Json.pretty().writeValueAsString(run) + "\n";
			case CSV -> CsvReport.text(run);
		};
		return text.getBytes(StandardCharsets.UTF_8);
	}
}
