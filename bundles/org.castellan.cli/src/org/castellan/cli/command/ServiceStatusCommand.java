// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.Moments;
import org.castellan.cli.output.ProblemText;
import org.castellan.core.api.PublisherInfo;
import org.castellan.core.api.ServiceState;
import org.castellan.core.api.ServiceStatus;
import org.castellan.core.problem.Problem;
import org.castellan.service.Home;
import org.castellan.service.LocalServiceStatus;
import org.castellan.service.LocalStatusQuery;
import org.castellan.service.RunningService;
import org.castellan.service.ServiceProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan service status}: how a service of this machine is. */
@Command(name = "status", description = "Say how the service is. Exit code 0 if it runs and grants seats.")
public final class ServiceStatusCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private HomeOption home = new HomeOption();

	public ServiceStatusCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws InterruptedException {
		return switch (new LocalStatusQuery().status(home.home())) {
			case LocalServiceStatus.Running(RunningService service, ServiceStatus status) -> {
				format.print(terminal, status, ServiceStatusCommand::text);
				ProblemText.print(status.findings(), terminal.err());
				yield status.state() == ServiceState.RUNNING ? ExitCode.OK : ExitCode.PROBLEMS;
			}
			case LocalServiceStatus.NotRunning() -> tell(notRunning(home.home()));
			case LocalServiceStatus.Killed(RunningService last, Instant lastSign) -> {
				terminal.err().println("Its process " + last.pid() + ", begun " + Moments.local(last.started())
						+ ", ended without being stopped after " + Moments.local(lastSign) + "; nothing that was granted is lost.");
				yield tell(notRunning(home.home()));
			}
			case LocalServiceStatus.Silent(RunningService service, Problem problem) -> tell(problem);
		};
	}

	/** Whoever may not look into a home does not learn whether something runs there. */
	private static Problem notRunning(Home home) {
		if (Files.isDirectory(home.directory()) && !Files.isReadable(home.directory())) {
			return ServiceProblem.HOME_FAILED.problem("home", home.toString(), "reason",
					"Only the account that the service runs under may read it.");
		}
		return ServiceProblem.NOT_RUNNING.problem("home", home.toString());
	}

	private int tell(Problem problem) {
		ProblemText.print(problem, terminal.err());
		format.printProblems(terminal, List.of(problem));
		return ExitCode.of(problem);
	}

	private static List<String> text(ServiceStatus status) {
		List<String> lines = new ArrayList<>(List.of("State        " + status.state().name().toLowerCase(Locale.ROOT),
				"Server       " + status.port() + "@" + status.name(), "Home         " + status.home(),
				"Process      " + status.process() + ", since " + Moments.local(status.started()),
				"Version      " + status.version(), "Fingerprint  " + status.fingerprint(),
				"Features     " + status.features(), "Leases       " + status.leases()));
		for (PublisherInfo publisher : status.publishers()) {
			lines.add("Trusts       " + publisher.name() + (publisher.trial() ? " (trial)" : "") + ", key "
					+ publisher.keyId());
		}
		return lines;
	}
}
