// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.authority.Authority;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.Page;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.Moments;
import org.castellan.cli.output.Table;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan order list}: orders by name, product, customer or authorization number. */
@Command(name = "list", description = {
		"List the orders whose name, product, organization, customer or authorization number has a text in it." })
public final class OrderListCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private AuthorityOption authority = new AuthorityOption();

	@Mixin
	private SearchOptions search = new SearchOptions();

	public OrderListCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws ProblemException {
		try (Authority records = authority.open()) {
			Page<Order> found = records.orders().find(search.search());
			return authority.show(terminal, new Records.ShownPage<>(
					found.rows().stream().map(Records.ShownOrder::of).toList(), found.total()), OrderListCommand::text);
		}
	}

	private static List<String> text(Records.ShownPage<Records.ShownOrder> page) {
		Table table = Table.of("ORDER", "CREATED", "ORGANIZATION", "PRODUCT", "TYPE", ">ORDERED", ">ACTIVATED");
		page.rows().forEach(order -> table.row(order.order(), Moments.local(order.created()),
				order.customer().organization(), order.product() + " " + order.version(), order.licenseType(),
				order.lines().stream().mapToInt(Records.ShownLine::ordered).sum(),
				order.lines().stream().mapToInt(Records.ShownLine::activated).sum()));
		return table.lines();
	}
}
