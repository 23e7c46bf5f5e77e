// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.Table;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.conflict.Collision;
import org.castellan.diagnostics.conflict.CollisionSearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code castellan ports conflicts}: which products cannot share a machine. */
@Command(name = "conflicts", description = "Say which products planned for one machine need the same port.",
		footer = { "", "Without --product, all products of the catalogue are compared." })
public final class PortsConflictsCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private CatalogOptions catalog = new CatalogOptions();

	@Option(names = "--no-soft", description = "Leave out what only chance makes meet, such as ephemeral ports.")
	private boolean withoutSoft;

	public PortsConflictsCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** One overlap. */
	record Conflict(String kind, String ports, String first, String second, boolean conditional, Problem problem) {

		static Conflict of(Collision collision) {
			return new Conflict(collision.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), collision.portText(), name(collision.first().product(), collision.first().component()),
					name(collision.second().product(), collision.second().component()), collision.isConditional(), collision.problem());
		}

		private static String name(String product, String component) {
			return product + ", " + component;
		}
	}

	record Conflicts(List<Conflict> conflicts) {
	}

	@Override
	public Integer call() throws ProblemException {
		List<Collision> collisions = CollisionSearch.among(catalog.rules()).stream()
				.filter(collision -> !withoutSoft || collision.kind() != Collision.Kind.SOFT).toList();
		format.print(terminal, new Conflicts(collisions.stream().map(Conflict::of).toList()), PortsConflictsCommand::text);
		if (collisions.isEmpty()) {
			terminal.err().println("No two of them need the same port.");
		}
		return collisions.stream().anyMatch(collision -> collision.kind() == Collision.Kind.HARD) ? ExitCode.PROBLEMS : ExitCode.OK;
	}

	private static List<String> text(Conflicts conflicts) {
		Table table = Table.of("KIND", "PORTS", "FIRST", "SECOND", "HOLDS");
		conflicts.conflicts().forEach(conflict -> table.row(conflict.kind(), conflict.ports(), conflict.first(), conflict.second(),
				conflict.conditional() ? conflict.problem().why() : "always"));
		return new ArrayList<>(table.lines());
	}
}
