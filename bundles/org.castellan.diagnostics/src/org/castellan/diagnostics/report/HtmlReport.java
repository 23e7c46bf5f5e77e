// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.report;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.castellan.core.problem.Problem;

/** A run as one page that needs nothing else: what is wrong first, with its remedy, then every port. */
final class HtmlReport {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss zzz", Locale.ROOT);
	private static final String HEAD = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width">
			<title>%s</title>
			<style>
			body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: #1d2433; }
			table { border-collapse: collapse; width: 100%%; margin: .5rem 0 1.5rem; }
			th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #d9dee8; }
			th { border-bottom-width: 2px; }
			.open { color: #10693a; } .bad { color: #a3231b; } .unknown { color: #7a5400; }
			.remedy { font-weight: 600; } .code, .step { color: #5a6478; }
			</style>
			</head>
			<body>
			""";

	private final KeptRun run;

	HtmlReport(KeptRun run) {
		this.run = run;
	}

	String text() {
		StringBuilder page = new StringBuilder(HEAD.formatted(escape(title())));
		page.append("<h1>").append(escape(title())).append("</h1>\n<p>Asked from ").append(escape(run.from())).append(" on ")
				.append(TIME.format(run.started().atZone(ZoneId.systemDefault()))).append(". ").append(escape(counts()))
				.append(run.cancelled() ? " It was cancelled before its end." : "").append("</p>\n");
		List<KeptResult> problems = run.results().stream().filter(result -> result.problem().isPresent()).toList();
		if (!problems.isEmpty()) {
			page.append("<h2>To do</h2>\n<table>\n<tr><th>Port</th><th>What is wrong</th><th>What to do</th></tr>\n");
			problems.forEach(result -> todo(page, result));
			page.append("</table>\n");
		}
		for (String host : run.hosts()) {
			host(page, host);
		}
		return page.append("</body>\n</html>\n").toString();
	}

	private String title() {
		return run.hosts().size() == 1 ? "Ports of " + run.hosts().getFirst() : "Ports of " + run.hosts().size() + " hosts";
	}

	private String counts() {
		return (run.results().size() == 1 ? "1 port" : run.results().size() + " ports") + ": " + run.counts().entrySet().stream()
				.map(count -> count.getValue() + " " + count.getKey().replace('-', ' ')).collect(Collectors.joining(", ")) + ".";
	}

	private static void todo(StringBuilder page, KeptResult result) {
		Problem problem = result.problem().orElseThrow();
		page.append("<tr><td>").append(escape(result.target())).append("</td><td>").append(escape(problem.what())).append(' ')
				.append(escape(problem.why())).append(" <span class=\"code\">").append(escape(problem.code()))
				.append("</span></td><td class=\"remedy\">").append(escape(problem.remedy())).append("</td></tr>\n");
	}

	private void host(StringBuilder page, String host) {
		page.append("<h2>").append(escape(host))
				.append("</h2>\n<table>\n<tr><th>Port</th><th>Product</th><th>Verdict</th><th>ms</th><th>Steps</th></tr>\n");
		for (KeptResult result : run.results()) {
			if (result.host().equals(host)) {
				page.append("<tr><td>").append(result.port() == 0 ? "–" : Integer.toString(result.port())).append("</td><td>")
						.append(escape(result.product())).append("</td><td class=\"").append(kind(result)).append("\">")
						.append(escape(result.words())).append(owner(result)).append("</td><td>")
						.append(String.format(Locale.ROOT, "%.1f", result.millis())).append("</td><td class=\"step\">")
						.append(result.steps().stream().map(HtmlReport::step).collect(Collectors.joining("<br>")))
						.append("</td></tr>\n");
			}
		}
		page.append("</table>\n");
	}

	/** With a mark and in words, the broken one also in colour. */
	private static String step(KeptResult.KeptStep step) {
		String words = (step.isBroken() ? "\u2717 " : step.isWarned() ? "! " : "\u2713 ") + escape(step.name() + ": " + step.detail());
		return step.isBroken() ? "<span class=\"bad\">" + words + "</span>" : words;
	}

	private static String owner(KeptResult result) {
		return result.owner().isEmpty() ? "" : "<br><span class=\"step\">" + escape("owner: " + result.owner()) + "</span>";
	}

	/** Not by colour alone: the verdict stands there in words. */
	private static String kind(KeptResult result) {
		return switch (result.verdict()) {
			case "open" -> "open";
			case "could-not-check" -> "unknown";
			default -> result.problem().isPresent() ? "bad" : "step";
		};
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}
}
