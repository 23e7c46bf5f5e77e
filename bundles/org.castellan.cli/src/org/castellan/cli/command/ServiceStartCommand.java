// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.ProblemText;
import org.castellan.client.LicenseServers;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.crypto.Fingerprint;
import org.castellan.service.Home;
import org.castellan.service.JavaCommand;
import org.castellan.service.RunningService;
import org.castellan.service.ServiceOptions;
import org.castellan.service.StartOutcome;
import org.castellan.service.StartServiceOperation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan service start}: starts the service in a process of its own, and makes it known to this user. */
@Command(name = "start", description = {
		"Start the service in a process of its own, which goes on when you log out, and wait until it is ready.",
		"It becomes known to you, with its admin credential: later commands need only --server." })
public final class ServiceStartCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private StartOptions start = new StartOptions();

	public ServiceStartCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws ProblemException, InterruptedException {
		ServiceOptions options = start.options();
		StartOutcome outcome = new StartServiceOperation(JavaCommand.ofThisProcess()).start(options, Progress.none());
		return switch (outcome) {
			case StartOutcome.Started(RunningService service) -> {
				makeKnown(options.home(), service);
				yield tell(service);
			}
			case StartOutcome.AlreadyRunning(RunningService service) -> {
				makeKnown(options.home(), service);
				terminal.err().println("It runs already; what you asked for it to be started with was not applied.");
				yield tell(service);
			}
			case StartOutcome.Failed(Problem problem) -> {
				ProblemText.print(problem, terminal.err());
				format.printProblems(terminal, List.of(problem));
				yield ExitCode.of(problem);
			}
		};
	}

	private void makeKnown(Home home, RunningService service) throws ProblemException, InterruptedException {
		new LicenseServers(terminal.knownServers()).pinLocal(service.address(), Fingerprint.parse(service.fingerprint()),
				home.directory(), home.credentialFile());
	}

	private int tell(RunningService service) {
		format.print(terminal, service, ServiceStartCommand::text);
		return ExitCode.OK;
	}

	private static List<String> text(RunningService service) {
		return List.of("The licence service runs at " + service.address() + " (process " + service.pid() + ").",
				"Fingerprint  " + service.fingerprint());
	}
}
