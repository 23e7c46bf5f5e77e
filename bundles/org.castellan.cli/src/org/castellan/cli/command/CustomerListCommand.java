// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.authority.Authority;
import org.castellan.authority.order.Customer;
import org.castellan.authority.order.Page;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.Table;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan customer list}: customers by name, e-mail address or organization. */
@Command(name = "list", description = "List the customers whose name, e-mail address or organization has a text in it.")
public final class CustomerListCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private AuthorityOption authority = new AuthorityOption();

	@Mixin
	private SearchOptions search = new SearchOptions();

	public CustomerListCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws ProblemException {
		try (Authority records = authority.open()) {
			Page<Customer> found = records.customers().find(search.search());
			return authority.show(terminal, new Records.ShownPage<>(
					found.rows().stream().map(Records.ShownCustomer::of).toList(), found.total()), CustomerListCommand::text);
		}
	}

	private static List<String> text(Records.ShownPage<Records.ShownCustomer> page) {
		Table table = Table.of(">ID", "NAME", "E-MAIL", "ORGANIZATION");
		page.rows().forEach(row -> table.row(row.id(), row.name(), row.email(), row.organization()));
		return table.lines();
	}
}
