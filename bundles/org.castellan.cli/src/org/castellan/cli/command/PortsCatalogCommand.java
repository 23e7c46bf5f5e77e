// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.Table;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.catalog.Choice;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.PortRule;
import org.castellan.diagnostics.catalog.WhenTaken;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan ports catalog}: which ports products need. */
@Command(name = "catalog", description = "Show which ports products need, what for, and who says so.")
public final class PortsCatalogCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private CatalogOptions catalog = new CatalogOptions();

	public PortsCatalogCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** A rule for a program that reads. */
	record Rule(String id, String product, String component, String ports, String protocol, List<String> directions,
			String purpose, String expected, String choice, String whenTaken, String versions, String usual,
			String certainty, String note, String source) {

		static Rule of(PortRule rule) {
			return new Rule(rule.id(), rule.product(), rule.component(), rule.ports().toString(), rule.protocol().name(),
					rule.directions().stream().map(Direction::name).toList(), rule.purpose(), rule.expected().name(), rule.choice().name(),
					rule.whenTaken().name(), rule.versions(), rule.usual().name(), rule.certainty().name(), rule.note(), rule.source());
		}
	}

	record Rules(List<Rule> rules) {
	}

	@Override
	public Integer call() throws ProblemException {
		Rules rules = new Rules(catalog.rules().stream().map(Rule::of).toList());
		format.print(terminal, rules, shown -> catalog.namesProducts() ? details(shown) : overview(shown));
		return ExitCode.OK;
	}

	/** The products, each with its ports. */
	private static List<String> overview(Rules rules) {
		Table table = Table.of("PRODUCT", "COMPONENT", "PORTS", "PROTOCOL", "SERVICE", "DIRECTION", "CERTAINTY");
		rules.rules().forEach(rule -> table.row(rule.product(), rule.component(), rule.ports(), rule.protocol(),
				word(rule.expected()), directions(rule), word(rule.certainty())));
		return table.lines();
	}

	private static List<String> details(Rules rules) {
		List<String> lines = new ArrayList<>();
		for (Rule rule : rules.rules()) {
			lines.add(rule.product() + ", " + rule.component() + ": " + rule.ports() + "/" + rule.protocol() + "  [" + rule.id() + "]");
			lines.add("  " + rule.purpose() + "; " + word(rule.expected()) + "; " + directions(rule) + "; " + choice(rule)
					+ "; " + taken(rule) + "; versions: " + rule.versions());
			if (!rule.note().isEmpty()) {
				lines.add("  " + rule.note());
			}
			lines.add("  " + word(rule.certainty()) + ": " + rule.source());
		}
		return lines;
	}

	private static String directions(Rule rule) {
		return rule.directions().stream().sorted(Comparator.naturalOrder()).map(PortsCatalogCommand::word)
				.collect(Collectors.joining(", "));
	}

	private static String choice(Rule rule) {
		return switch (Choice.valueOf(rule.choice())) {
			case FIXED -> "fixed";
			case CONFIGURABLE -> "configurable";
			case NOT_SAID -> "whether another port can be chosen is not said";
		};
	}

	private static String taken(Rule rule) {
		return switch (WhenTaken.valueOf(rule.whenTaken())) {
			case FIXED_FAILS -> "must be free";
			case INCREMENTS -> "if taken, it takes the next free one";
			case SKIPS -> "if taken, it skips it";
			case EPHEMERAL -> "given by the system";
			case UNKNOWN -> "what happens if it is taken is not said";
		};
	}

	private static String word(String constant) {
		return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
	}
}
