// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.ProblemText;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.RereadOperation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan service reread}: lets a service read its licence files again. */
@Command(name = "reread", description = "Let the service read its licence files and publishers again.")
public final class ServiceRereadCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private HomeOption home = new HomeOption();

	public ServiceRereadCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws ProblemException, InterruptedException {
		AuthorizationResult result = new RereadOperation().reread(home.home());
		format.print(terminal, result, AuthorizeCommand::text);
		ProblemText.print(result.problems(), terminal.err());
		return result.problems().stream().anyMatch(Problem::isError) ? ExitCode.PROBLEMS : ExitCode.OK;
	}
}
