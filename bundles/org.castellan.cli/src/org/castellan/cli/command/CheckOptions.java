// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.castellan.cli.Person;
import org.castellan.cli.Terminal;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;
import org.castellan.diagnostics.DiagnosticsProblem;
import org.castellan.diagnostics.catalog.Direction;
import org.castellan.diagnostics.catalog.Ports;
import org.castellan.diagnostics.catalog.Service;
import org.castellan.diagnostics.check.CheckOutcome;
import org.castellan.diagnostics.check.CheckPortsOperation;
import org.castellan.diagnostics.check.CheckRequest;
import org.castellan.diagnostics.check.PortProbes;
import org.castellan.diagnostics.check.PortRun;
import org.castellan.diagnostics.check.ProbeListener;
import org.castellan.diagnostics.check.Target;
import org.castellan.diagnostics.check.TargetPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which ports of which hosts are checked, and how; a mixin of the commands that check. */
final class CheckOptions {

	@Parameters(arity = "1..*", paramLabel = "HOST", converter = PortReading.OfHost.class,
			description = "Names or addresses. More than one is confirmed first.")
	private List<String> hosts = new ArrayList<>();

	@Mixin
	private CatalogOptions catalog = new CatalogOptions();

	@Option(names = "--ports", paramLabel = "LIST", converter = PortReading.OfPorts.class,
			description = "Ports in place of those of a product, for example 443,6443 or 1-65535.")
	private @Nullable Ports ports;

	@Option(names = "--expect", paramLabel = "SERVICE", defaultValue = "TCP",
			description = "What should answer on --ports: https, http, tls, tcp, castellan, flexnet. Default: tcp.")
	private Service expected = Service.TCP;

	@Option(names = "--direction", paramLabel = "DIRECTION", split = ",", converter = PortReading.OfDirection.class,
			description = "Which of a product's ports: in, out, between-machines, local. Default: in and between-machines.")
	private Set<Direction> directions = EnumSet.noneOf(Direction.class);

	@Option(names = "--timeout", paramLabel = "TIME", converter = PortReading.OfTimeout.class,
			description = "How long each step may take, for example 500ms or 2s. Default: 2s.")
	private Duration timeout = CheckRequest.TIMEOUT;

	@Option(names = "--rate", paramLabel = "N", description = "New connections in a second, at most, if there is more than one host. "
			+ "Default: " + CheckRequest.PER_SECOND + ".", converter = PortReading.OfCount.class)
	private int rate = CheckRequest.PER_SECOND;

	@Option(names = "--sockets", paramLabel = "N", converter = PortReading.OfCount.class, description = "Open sockets at once, at most; "
			+ "never more than the system grants. Default: " + CheckRequest.OPEN_SOCKETS + ".")
	private int sockets = CheckRequest.OPEN_SOCKETS;

	@Option(names = "--yes", description = "More than one host may be checked; do not ask.")
	private boolean yes;

	/** What is to be checked. */
	CheckRequest request(Terminal terminal) throws ProblemException {
		List<Target> targets = targets();
		CheckRequest request = CheckRequest.of(targets).withTimeout(timeout).withPerSecond(rate).withOpenSockets(sockets);
		return yes || request.hosts().size() < 2 || isConfirmed(terminal.person(), request) ? request.confirm() : request;
	}

	private List<Target> targets() throws ProblemException {
		if (ports != null) {
			// counted before they are made: two hundred hosts with all their ports are thirteen million
			long targets = hosts.size() * ports.numbers().count();
			if (targets > CheckRequest.MOST_TARGETS) {
				throw new ProblemException(DiagnosticsProblem.TOO_MANY_TARGETS.problem("targets", Long.toString(targets), "most",
						Integer.toString(CheckRequest.MOST_TARGETS)));
			}
			return TargetPlan.of(hosts, ports, expected);
		}
		return TargetPlan.of(hosts, catalog.rules(), directions.isEmpty() ? TargetPlan.FROM_OUTSIDE : directions,
				catalog.namesProducts());
	}

	private static boolean isConfirmed(Optional<Person> person, CheckRequest request) {
		String question = "Ask " + request.targets().size() + " ports of " + request.hosts().size()
				+ " hosts? Whoever watches their network may take it for an attack. Type yes: ";
		return person.flatMap(there -> there.line(question))
				.filter(answer -> answer.strip().toLowerCase(Locale.ROOT).equals("yes")).isPresent();
	}

	/** @throws ProblemException if nothing was asked */
	static PortRun check(CheckRequest request, ProbeListener listener) throws ProblemException {
		InstantSource time = InstantSource.system();
		return switch (new CheckPortsOperation(PortProbes.standard(time), time).check(request, Progress.none(), listener)) {
			case CheckOutcome.Checked(PortRun run) -> run;
			case CheckOutcome.Refused(var problems) -> throw new ProblemException(problems.getFirst());
		};
	}
}
