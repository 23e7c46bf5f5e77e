// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.DiagnosticsProblem;

/** Reads a catalogue file: the first line names the columns, each other line is a rule. */
final class CatalogReader {

	private static final Set<String> COLUMNS = Set.of("id", "product", "component", "ports", "protocol", "direction",
			"purpose", "service", "fixed", "when_taken", "versions", "usual", "certainty", "note", "source");
	private static final List<String> NEEDED = List.of("id", "product", "ports");

	private final String file;
	private final List<String> columns;

	private CatalogReader(String file, List<String> columns) {
		this.file = file;
		this.columns = columns;
	}

	/** Every line that is no rule is told; the others are read. */
	static CatalogReading read(String file, String text) {
		try {
			List<CsvLine> lines = new CsvText(text).lines();
			if (lines.isEmpty()) {
				throw fault(file, 1, "it has no line that names the columns");
			}
			return new CatalogReader(file, columns(file, lines.getFirst())).rules(lines.subList(1, lines.size()));
		} catch (ProblemException e) {
			return new CatalogReading(new PortCatalog(List.of()), e.problems());
		}
	}

	private static List<String> columns(String file, CsvLine header) throws ProblemException {
		refuseFaulty(file, header);
		List<String> columns = header.cells().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
		for (String name : columns) {
			if (!COLUMNS.contains(name)) {
				throw fault(file, header.number(), "there is no column \"" + name + "\", only "
						+ COLUMNS.stream().sorted().collect(Collectors.joining(", ")));
			}
		}
		for (String name : NEEDED) {
			if (!columns.contains(name)) {
				throw fault(file, header.number(), "the column \"" + name + "\" is missing");
			}
		}
		return columns;
	}

	private CatalogReading rules(List<CsvLine> lines) {
		List<PortRule> rules = new ArrayList<>();
		List<Problem> problems = new ArrayList<>();
		Map<String, Integer> lineOfId = new HashMap<>();
		for (CsvLine line : lines) {
			try {
				PortRule rule = rule(line);
				Integer earlier = lineOfId.putIfAbsent(rule.id(), line.number());
				if (earlier != null) {
					throw fault(file, line.number(), "the id " + rule.id() + " stands in line " + earlier + " already");
				}
				rules.add(rule);
			} catch (ProblemException e) {
				problems.add(e.problem());
			}
		}
		return new CatalogReading(new PortCatalog(rules), problems);
	}

	private PortRule rule(CsvLine line) throws ProblemException {
		refuseFaulty(file, line);
		if (line.cells().size() > columns.size()) {
			throw fault(file, line.number(),
					"it has " + line.cells().size() + " cells for " + columns.size() + " columns; text with a comma stands in quotes");
		}
		Map<String, String> cells = new HashMap<>();
		for (int i = 0; i < line.cells().size(); i++) {
			cells.put(columns.get(i), line.cells().get(i));
		}
		try {
			return rule(cells);
		} catch (IllegalArgumentException e) {
			throw fault(file, line.number(), String.valueOf(e.getMessage()));
		}
	}

	private static PortRule rule(Map<String, String> cells) {
		Protocol protocol = value(cells, "protocol", Protocol.TCP);
		String ports = cells.getOrDefault("ports", "");
		return new PortRule(cells.getOrDefault("id", ""), cells.getOrDefault("product", ""),
				cells.getOrDefault("component", ""), protocol == Protocol.ICMP && ports.isEmpty() ? new Ports.Blank(List.of()) : Ports.parse(ports), protocol,
				directions(cells.getOrDefault("direction", "")),
				cells.getOrDefault("purpose", ""), value(cells, "service", Service.TCP), choice(cells),
				value(cells, "when_taken", WhenTaken.UNKNOWN), text(cells, "versions", "all"), usual(cells),
				value(cells, "certainty", Certainty.CERTAIN), cells.getOrDefault("note", ""),
				text(cells, "source", "the site's own file"));
	}

	/** Somebody writes down the ports that there are, so that a file without the column, or a line that leaves it empty, says yes. */
	private static Usual usual(Map<String, String> cells) {
		return value(cells, "usual", Usual.YES);
	}

	private static Set<Direction> directions(String text) {
		EnumSet<Direction> directions = EnumSet.noneOf(Direction.class);
		for (String word : text.split("[\\s+]+")) {
			if (!word.isEmpty()) {
				directions.add(constant("direction", word, Direction.IN));
			}
		}
		return directions.isEmpty() ? EnumSet.of(Direction.IN) : directions;
	}

	private static String text(Map<String, String> cells, String column, String otherwise) {
		String text = cells.getOrDefault(column, "");
		return text.isEmpty() ? otherwise : text;
	}

	/** The column says whether the port is fixed. */
	private static Choice choice(Map<String, String> cells) {
		String fixed = cells.getOrDefault("fixed", "");
		return switch (fixed.toLowerCase(Locale.ROOT)) {
			case "yes" -> Choice.FIXED;
			case "no" -> Choice.CONFIGURABLE;
			case "unknown", "" -> Choice.NOT_SAID;
			default -> throw new IllegalArgumentException("fixed is yes, no or unknown, not " + fixed);
		};
	}

	private static <E extends Enum<E>> E value(Map<String, String> cells, String column, E otherwise) {
		String text = cells.getOrDefault(column, "");
		return text.isEmpty() ? otherwise : constant(column, text, otherwise);
	}

	/** Written in any case, with - or _ between words. */
	private static <E extends Enum<E>> E constant(String column, String text, E example) {
		E[] all = example.getDeclaringClass().getEnumConstants();
		return Arrays.stream(all).filter(one -> one.name().equalsIgnoreCase(text.replace('-', '_'))).findFirst()
				.orElseThrow(() -> new IllegalArgumentException(column + " is one of " + Arrays.stream(all)
						.map(one -> one.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")) + ", not " + text));
	}

	private static void refuseFaulty(String file, CsvLine line) throws ProblemException {
		if (line.fault().isPresent()) {
			throw fault(file, line.number(), line.fault().get());
		}
	}

	private static ProblemException fault(String file, int line, String reason) {
		return new ProblemException(DiagnosticsProblem.CATALOG_LINE.problem("file", file, "line", Integer.toString(line),
				"reason", reason));
	}
}
