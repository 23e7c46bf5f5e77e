// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.authority.Authority;
import org.castellan.authority.order.AuditEntry;
import org.castellan.authority.order.Page;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.Moments;
import org.castellan.cli.output.Table;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan order audit}: who did what, and when. */
@Command(name = "audit", description = "Show who did what and when, newest first.")
public final class OrderAuditCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private AuthorityOption authority = new AuthorityOption();

	@Mixin
	private SearchOptions search = new SearchOptions();

	public OrderAuditCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws ProblemException {
		try (Authority records = authority.open()) {
			Page<AuditEntry> found = records.audit().find(search.search());
			return authority.show(terminal, new Records.ShownPage<>(
					found.rows().stream().map(Records.ShownEntry::of).toList(), found.total()), OrderAuditCommand::text);
		}
	}

	private static List<String> text(Records.ShownPage<Records.ShownEntry> page) {
		Table table = Table.of("AT", "WHO", "WHAT", "ORDER", "DETAILS");
		page.rows().forEach(
				row -> table.row(Moments.local(row.at()), row.who(), row.what(), row.order(), row.details()));
		return table.lines();
	}
}
