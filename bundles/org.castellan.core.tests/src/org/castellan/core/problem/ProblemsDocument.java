// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.problem;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes docs/problems.md from the sources: the codes and severities of every enum that implements {@code ProblemCode},
 * with the texts of the {@code problems.properties} beside it. Knows no class of the project, so that releng/problems can
 * run it as one source file, and it sees all bundles wherever it runs.
 */
final class ProblemsDocument {

	private static final Pattern ENUM = Pattern.compile("enum \\w+ implements (\\w+, )*(ProblemCode|AnsweredProblem)\\b");
	private static final Pattern CONSTANT = Pattern.compile("\\w+\\(\"(CAS-\\d{4})\"(?:, Severity\\.(\\w+))?");
	private static final Pattern DEFAULT = Pattern.compile("(?:return |this\\(code, )Severity\\.(\\w+)");
	private static final Map<String, String> AREAS = Map.ofEntries(Map.entry("01", "Licence files"),
			Map.entry("02", "Signatures and publishers"), Map.entry("03", "Machine and host ids"),
			Map.entry("04", "Seats and ledger"), Map.entry("05", "Service, home and process"),
			Map.entry("06", "HTTP API and credentials"), Map.entry("07", "Client and connection"),
			Map.entry("08", "Command line"), Map.entry("09", "Console"), Map.entry("10", "Orders and provisioning"),
			Map.entry("11", "Authorizing applications"), Map.entry("12", "Port diagnostics"));
	private static final String HEAD = """
			# Problem codes

			Every failure that Castellan expects has a code that never changes its meaning. A program finds it in the field `code` of a
			JSON answer, a person at the end of the message. Words in braces are filled in when it happens.
			An **error** stops what was asked; a *warning* lets it pass and says so; information needs no answer.

			<!-- Made by releng/problems from the problems.properties beside each enum; a test compares. -->
			""";

	private final Map<String, Row> rows = new TreeMap<>();
	private final List<String> faults = new ArrayList<>();

	private record Row(String severity, Properties texts) {
	}

	/** @param root of the source tree */
	ProblemsDocument(Path root) throws IOException {
		for (Path bundle : sorted(Files.list(root.resolve("bundles")))) {
			Path sources = bundle.resolve("src");
			if (Files.isDirectory(sources) && !bundle.toString().endsWith(".tests")) {
				for (Path texts : sorted(Files.walk(sources).filter(file -> file.endsWith("problems.properties")))) {
					readArea(texts);
				}
			}
		}
	}

	/** Rewrites the document below the directory given. */
	public static void main(String[] args) throws IOException {
		Path root = Path.of(args[0]);
		ProblemsDocument document = new ProblemsDocument(root);
		document.faults().forEach(System.err::println);
		Files.writeString(root.resolve("docs/problems.md"), document.text());
		System.exit(document.faults().isEmpty() ? 0 : 1);
	}

	/** Codes used twice, without a text, and texts without a code. */
	List<String> faults() {
		return faults;
	}

	String text() {
		StringBuilder text = new StringBuilder(HEAD);
		String area = "";
		for (Map.Entry<String, Row> entry : rows.entrySet()) {
			String code = entry.getKey();
			if (!area.equals(code.substring(4, 6))) {
				area = code.substring(4, 6);
				text.append("\n## CAS-%sxx %s\n\n".formatted(area, AREAS.getOrDefault(area, "Others")))
						.append("| Code | | What happened | Why | What to do now |\n|---|---|---|---|---|\n");
			}
			Row row = entry.getValue();
			text.append("| %s | %s | %s | %s | %s |\n".formatted(code, severity(row.severity()), cell(code, row, "what"),
					cell(code, row, "why"), cell(code, row, "remedy")));
		}
		return text.toString();
	}

	private void readArea(Path file) throws IOException {
		Properties texts = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			texts.load(reader);
		}
		List<String> unused = new ArrayList<>(texts.stringPropertyNames());
		for (Path source : sorted(Files.list(file.getParent()).filter(each -> each.toString().endsWith(".java")))) {
			String java = Files.readString(source);
			if (ENUM.matcher(java).find()) {
				readEnum(source, java, texts, unused);
			}
		}
		unused.forEach(key -> faults.add(file + ": no enum beside it has a code for " + key));
	}

	private void readEnum(Path source, String java, Properties texts, List<String> unused) {
		Matcher usual = DEFAULT.matcher(java);
		String severity = usual.find() ? usual.group(1) : "ERROR";
		Matcher constant = CONSTANT.matcher(java);
		while (constant.find()) {
			String code = constant.group(1);
			Row row = new Row(constant.group(2) == null ? severity : constant.group(2), texts);
			if (rows.putIfAbsent(code, row) != null) {
				faults.add(source + ": " + code + " is used twice");
			}
			for (String part : List.of(".what", ".why", ".remedy")) {
				if (!unused.remove(code + part)) {
					faults.add(source + ": " + code + part + " has no text");
				}
			}
		}
	}

	private static List<Path> sorted(Stream<Path> files) {
		try (files) {
			return files.sorted().toList();
		}
	}

	private static String severity(String severity) {
		return switch (severity) {
			case "ERROR" -> "**error**";
			case "WARNING" -> "*warning*";
			default -> "information";
		};
	}

	private static String cell(String code, Row row, String part) {
		return row.texts().getProperty(code + "." + part, "").replace("|", "\\|").replace("<", "&lt;");
	}
}
