// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.ProblemText;
import org.castellan.core.problem.Problem;
import org.castellan.service.RunningService;
import org.castellan.service.ServiceProblem;
import org.castellan.service.StopOutcome;
import org.castellan.service.StopServiceOperation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan service stop}: ends a service of this machine. */
@Command(name = "stop", description = {
		"Stop the service, and wait until it has ended.",
		"Seats that are held stay held: their holders go on to their own end, and may renew when it runs again in time." })
public final class ServiceStopCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private HomeOption home = new HomeOption();

	public ServiceStopCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws InterruptedException {
		return switch (new StopServiceOperation().stop(home.home())) {
			case StopOutcome.Stopped(RunningService service, int leases, StopOutcome.Manner manner) -> {
				terminal.err().println("Stopped the service at " + service.address()
						+ (leases > 0 ? "; leases that were held: " + leases : "") + ".");
				if (manner != StopOutcome.Manner.ASKED) {
					terminal.err().println("It did not answer and was " + manner.name().toLowerCase(Locale.ROOT)
							+ "; nothing that was granted is lost.");
				}
				yield ExitCode.OK;
			}
			case StopOutcome.WasNotRunning() -> wasNotRunning();
			case StopOutcome.Failed(Problem problem) -> tell(problem);
		};
	}

	/** Asked here and not by a guard of the case: the Eclipse compiler drops one behind a pattern without components. */
	private int wasNotRunning() {
		if (!Files.isDirectory(home.home().directory())) {
			return tell(ServiceProblem.HOME_MISSING.problem("home", home.home().toString()));
		}
		terminal.err().println("No service runs in " + home.home() + ".");
		return ExitCode.OK;
	}

	private int tell(Problem problem) {
		ProblemText.print(problem, terminal.err());
		return ExitCode.of(problem);
	}
}
