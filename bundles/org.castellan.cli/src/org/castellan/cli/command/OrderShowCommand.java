// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.castellan.authority.Authority;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.order.Order;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.Moments;
import org.castellan.cli.output.Table;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code castellan order show}: one order, and which machines hold what of it. */
@Command(name = "show", description = "Show an order, its authorization numbers, and which machines hold what of it.")
public final class OrderShowCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private AuthorityOption authority = new AuthorityOption();

	@Parameters(paramLabel = "ORDER", description = "Its name.")
	private String name = "";

	public OrderShowCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** What JSON says. */
	record Shown(Records.ShownOrder order, List<Records.ShownActivation> activations) {
	}

	@Override
	public Integer call() throws ProblemException {
		try (Authority records = authority.open()) {
			Optional<Order> order = records.orders().byName(name);
			if (order.isEmpty()) {
				return authority.refuse(terminal, List.of(AuthorityProblem.UNKNOWN_ORDER.problem("order", name)));
			}
			return authority.show(terminal, new Shown(Records.ShownOrder.of(order.get()), records.activations()
					.of(order.get()).stream().map(Records.ShownActivation::of).toList()), OrderShowCommand::text);
		}
	}

	/** Also how an order is told that was just made. */
	static List<String> text(Records.ShownOrder order) {
		List<String> lines = new ArrayList<>();
		lines.add("Order        " + order.order() + ", " + Moments.local(order.created()));
		lines.add("Customer     " + order.customer().name() + ", " + order.customer().organization());
		lines.add("Product      " + order.product() + " " + order.version() + ", " + order.licenseType());
		lines.add("");
		Table table = Table.of("NUMBER", "FEATURE", "TITLE", ">ORDERED", ">ACTIVATED", ">LEFT", "EXPIRES", ">REPAIRS LEFT");
		order.lines().forEach(line -> table.row(line.number(), line.feature(), line.title(), line.ordered(),
				line.activated(), line.left(), line.expires(), line.repairsLeft()));
		lines.addAll(table.lines());
		return lines;
	}

	private static List<String> text(Shown shown) {
		List<String> lines = new ArrayList<>(text(shown.order()));
		Table table = Table.of(">ACTIVATION", "FEATURE", "MACHINE", "HOST ID", ">COUNT", "STATE", "CHANGED");
		shown.activations().forEach(activation -> table.row(activation.id(), activation.feature(), activation.machine(),
				activation.hostId(), activation.count(), activation.state(), Moments.local(activation.changed())));
		if (!shown.activations().isEmpty()) {
			lines.add("");
			lines.addAll(table.lines());
		}
		return lines;
	}
}
