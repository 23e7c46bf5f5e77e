// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.authority.Authority;
import org.castellan.authority.Outcome;
import org.castellan.authority.TidyRecordsOperation;
import org.castellan.authority.TidyRecordsOperation.Tidied;
import org.castellan.cli.Terminal;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code castellan order tidy}: deletes what is kept of long ago. */
@Command(name = "tidy", description = {
		"Delete entries of the audit, and texts of answers, that are older than a number of days.",
		"Nothing that a count stands on is deleted: orders, activations and which requests were answered stay, and so do answers "
				+ "to machines that gave licences back." })
public final class OrderTidyCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private AuthorityOption authority = new AuthorityOption();

	@Option(names = "--older-than", required = true, paramLabel = "DAYS", description = "At least 90.")
	private int days;

	@Option(names = "--dry-run", description = "Show only how many there are.")
	private boolean dryRun;

	public OrderTidyCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws ProblemException {
		try (Authority records = authority.open()) {
			TidyRecordsOperation operation = records.tidyRecords();
			Outcome<Tidied> outcome = dryRun ? operation.preview(days) : operation.tidy(days);
			return authority.tell(terminal, outcome, tidied -> tidied, tidied -> List.of((dryRun ? "Would delete " : "Deleted ")
					+ tidied.auditEntries() + " entries of the audit and " + tidied.answers() + " answers."));
		}
	}
}
