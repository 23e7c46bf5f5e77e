// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.ProblemText;
import org.castellan.cli.output.Table;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.machine.MachineSurvey;
import org.castellan.diagnostics.machine.SurveyMachineOperation;
import org.castellan.diagnostics.machine.SystemPorts;
import org.castellan.diagnostics.catalog.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan ports machine}: who listens here, and whose port it is. */
@Command(name = "machine", description = "Show who listens on this machine, and which ports of products are taken.",
		footer = { "", "Name the products that are to run here with --product; otherwise only the listeners are shown." })
public final class PortsMachineCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private CatalogOptions catalog = new CatalogOptions();

	public PortsMachineCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** A port somebody listens on. */
	record Listener(int port, String address, String owner) {
	}

	record Machine(List<Listener> listening, String ephemeral, List<Problem> problems) {

		static Machine of(MachineSurvey survey) {
			return new Machine(survey.listening().stream()
					.map(port -> new Listener(port.port(), port.address(), port.owner().orElse("not shown to this account"))).toList(),
					survey.ephemeral().map(Ports.Range::toString).orElse("unknown"), survey.problems());
		}
	}

	@Override
	public Integer call() throws ProblemException {
		Machine machine = Machine.of(new SurveyMachineOperation(SystemPorts.ofThisMachine())
				.survey(catalog.namesProducts() ? catalog.rules() : List.of()));
		format.print(terminal, machine, PortsMachineCommand::text);
		return machine.problems().stream().anyMatch(Problem::isError) ? ExitCode.PROBLEMS : ExitCode.OK;
	}

	private static List<String> text(Machine machine) {
		Table table = Table.of(">PORT", "ADDRESS", "PROCESS");
		machine.listening().forEach(listener -> table.row(listener.port(), listener.address(), listener.owner()));
		List<String> lines = new ArrayList<>(table.lines());
		lines.add("");
		lines.add("The system gives away ports " + machine.ephemeral() + " to programs that name none.");
		machine.problems().stream().map(ProblemText::lines).forEach(lines::addAll);
		return lines;
	}
}
