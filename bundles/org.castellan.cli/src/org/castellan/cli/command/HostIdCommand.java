// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.ProblemText;
import org.castellan.cli.output.Table;
import org.castellan.core.api.HostIdList;
import org.castellan.machine.MachineIds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan hostid}: what a vendor is given. */
@Command(name = "hostid", description = "Show the host ids of this machine, best first, each with its stability.")
public final class HostIdCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	public HostIdCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() {
		MachineIds machine = MachineIds.ofThisMachine();
		ProblemText.print(machine.problems(), terminal.err());
		format.print(terminal, machine.info(), HostIdCommand::text);
		return machine.ids().isEmpty() ? ExitCode.ENVIRONMENT : ExitCode.OK;
	}

	private static List<String> text(HostIdList list) {
		Table table = Table.of("HOST ID", "TYPE", "STABILITY", "FROM", "NOTE");
		list.hostIds().forEach(id -> table.row(id.value(), id.type(), id.stability(), id.origin(), id.note()));
		return table.lines();
	}
}
