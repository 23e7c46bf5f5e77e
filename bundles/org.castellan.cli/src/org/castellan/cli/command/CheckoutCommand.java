// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.checkout.CommandUnderSeat;
import org.castellan.cli.checkout.HoldingSeat;
import org.castellan.cli.checkout.LossPolicy;
import org.castellan.cli.output.Moments;
import org.castellan.cli.output.ProblemText;
import org.castellan.client.CheckoutOutcome;
import org.castellan.client.ClientSettings;
import org.castellan.client.LicenseClient;
import org.castellan.client.PublisherTrust;
import org.castellan.client.Seat;
import org.castellan.client.SeatRequest;
import org.castellan.client.ServerProblem;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Publisher;
import org.castellan.crypto.TrustedPublishers;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code castellan checkout}: holds seats while a command runs, or while someone waits. */
@Command(name = "checkout",
		customSynopsis = "castellan checkout [OPTIONS] FEATURE [-- COMMAND...]", description = {
		"Hold seats of a feature while a command runs, and pass its exit code on.",
		"For example: castellan checkout desktopAdvP -- nightly-report.sh",
		"Signals are passed on to the command and what it started; a SIGKILL of castellan itself leaves them running, and "
				+ "their seats come back at their end. Without a command, print the lease and hold the seats until Ctrl-C, the end "
				+ "of the standard input, or --hold." })
public final class CheckoutCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private ServerOptions server = new ServerOptions();

	@Option(names = "--count", paramLabel = "SEATS", defaultValue = "1", converter = Reading.OfSeats.class,
			description = "How many seats. Default: 1.")
	private int count = 1;

	@Option(names = "--wait", paramLabel = "TIME", arity = "0..1", fallbackValue = "8760h", converter = Reading.OfTime.class,
			description = "Wait while all seats are in use: for a time such as 10m, or without one for as long as it takes.")
	private Duration patience = Duration.ZERO;

	@Option(names = "--ttl", paramLabel = "TIME", converter = Reading.OfTime.class,
			description = "How soon the seats come back if this machine dies. Default: the service's choice.")
	private Duration timeToLive = Duration.ZERO;

	@Option(names = "--hold", paramLabel = "TIME", converter = Reading.OfTime.class,
			description = "Without a command: hold the seats that long; the standard input is not read.")
	private @Nullable Duration hold;

	@Option(names = "--on-lost", paramLabel = "terminate|warn", defaultValue = "TERMINATE",
			description = "When the seats are lost while the command runs: end it and what it started (asked, and killed "
					+ "after 1.5 s), or only say so. Default: terminate.")
	private LossPolicy onLost = LossPolicy.TERMINATE;

	@Option(names = "--trust", paramLabel = "CERTIFICATE",
			description = "Believe only this publisher's licences; may be repeated. Default: whom the pinned server trusts.")
	private List<Path> trusted = new ArrayList<>();

	@Parameters(index = "0", paramLabel = "FEATURE", description = "The feature, as castellan availability shows it.")
	private String feature = "";

	@Parameters(index = "1..*", paramLabel = "COMMAND", description = "What to run with the seats, after --.")
	private List<String> command = new ArrayList<>();

	public CheckoutCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		server.meet(terminal);
		try (LicenseClient client = new LicenseClient(settings())) {
			return switch (client.checkout(request())) {
				case CheckoutOutcome.Granted(Seat seat, List<ServerProblem> remarks) -> {
					remarks.forEach(remark -> ProblemText.print(remark.problem(), terminal.err()));
					yield use(seat);
				}
				case CheckoutOutcome.Denied(Problem problem, List<ServerProblem> others) -> {
					tell(others);
					yield ExitCode.PROBLEMS;
				}
				case CheckoutOutcome.Unreachable(List<ServerProblem> servers) -> {
					tell(servers);
					yield ExitCode.of(servers.getFirst().problem());
				}
			};
		}
	}

	private ClientSettings settings() throws ProblemException {
		ClientSettings settings = ClientSettings.of(server.servers(terminal), publishers())
				.withKnown(terminal.knownServers()).withState(terminal.directories().state());
		return server.clientToken(terminal).map(settings::withClientToken).orElse(settings);
	}

	private SeatRequest request() {
		return SeatRequest.of(feature).withCount(count).withTimeToLive(timeToLive).waiting(patience);
	}

	private PublisherTrust publishers() throws ProblemException {
		if (trusted.isEmpty()) {
			return new PublisherTrust.AsTheService();
		}
		List<Publisher> publishers = new ArrayList<>();
		for (Path certificate : trusted) {
			publishers.add(Publisher.read(certificate));
		}
		return new PublisherTrust.Only(new TrustedPublishers(publishers, InstantSource.system()));
	}

	private int use(Seat seat) throws ProblemException, InterruptedException {
		try (seat) {
			if (!command.isEmpty()) {
				return new CommandUnderSeat(terminal.err(), onLost).run(command, seat);
			}
			format.print(terminal, seat.grant(), CheckoutCommand::text);
			return new HoldingSeat(terminal).hold(seat, hold);
		}
	}

	private void tell(List<ServerProblem> problems) {
		List<Problem> told = problems.stream().map(ServerProblem::problem).toList();
		ProblemText.print(told, terminal.err());
		format.printProblems(terminal, told);
	}

	private static List<String> text(LeaseGrant lease) {
		return List.of("Lease      " + lease.lease(), "Feature    " + lease.feature(), "Seats      " + lease.count(),
				"Holder     " + lease.holder().user() + " on " + lease.holder().host(),
				"Since      " + Moments.local(lease.since()), "Renewed    at least every "
						+ Moments.text(Duration.ofMillis(lease.ttlMillis())));
	}
}
