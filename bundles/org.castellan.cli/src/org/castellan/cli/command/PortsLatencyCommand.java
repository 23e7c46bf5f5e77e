// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.ProblemText;
import org.castellan.cli.output.StderrProgress;
import org.castellan.core.net.PortNumber;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.flexnet.Latency;
import org.castellan.diagnostics.flexnet.LatencyRequest;
import org.castellan.diagnostics.flexnet.MeasureLatencyOperation;
import org.castellan.diagnostics.flexnet.TimeoutAdvice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code castellan ports latency}: how long FlexNet clients should wait for a licence manager. */
@Command(name = "latency", description = {
		"Measure round trips to a FlexNet licence manager, and say what FLEXLM_TIMEOUT should be on its clients.",
		"The value is in microseconds, 200000 to 20000000." })
public final class PortsLatencyCommand implements Callable<Integer> {

	private static final PortNumber USUAL = new PortNumber(27_000);
	private static final int NANOS_PER_MICRO = 1_000;

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Parameters(paramLabel = "PORT@HOST", converter = Reading.OfServer.class,
			description = "The licence manager; @HOST asks port 27000.")
	private ServerAddress server = ServerAddress.parse("@localhost");

	@Option(names = "--tries", paramLabel = "NUMBER", defaultValue = "10", converter = PortReading.OfTries.class,
			description = "How many round trips, 1 to 1000. Default: 10.")
	private int tries;

	@Option(names = "--current", paramLabel = "VALUE",
			description = "A value of FLEXLM_TIMEOUT to judge. Default: the variable's, if it is set here.")
	private @Nullable String current;

	public PortsLatencyCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** Times in microseconds, as the variable has them. */
	record Measured(String host, int port, int tries, int lost, long fastest, long median, long slowest, long timeout,
			boolean needed, Map<String, String> lines, List<Problem> problems) {

		static Measured of(Latency latency, Optional<Problem> problem) {
			TimeoutAdvice advice = latency.advice();
			return new Measured(latency.request().host(), latency.request().port().value(), latency.trips().size() + latency.lost(),
					latency.lost(), micros(latency.fastest()), micros(latency.median()), micros(latency.slowest()),
					advice.microseconds(), advice.needed(), advice.lines(), problem.stream().toList());
		}

		private static long micros(Duration duration) {
			return duration.toNanos() / NANOS_PER_MICRO;
		}
	}

	@Override
	public Integer call() throws ProblemException {
		Latency latency = new MeasureLatencyOperation()
				.measure(new LatencyRequest(server.host(), server.port().orElse(USUAL), tries),
						new StderrProgress(terminal.err()));
		Optional<Problem> problem = Optional.ofNullable(current).or(() -> terminal.variable("FLEXLM_TIMEOUT"))
				.flatMap(value -> TimeoutAdvice.judge(value, latency));
		format.print(terminal, Measured.of(latency, problem), PortsLatencyCommand::text);
		return problem.isPresent() ? ExitCode.PROBLEMS : ExitCode.OK;
	}

	private static List<String> text(Measured measured) {
		List<String> lines = new ArrayList<>();
		lines.add("Round trips to " + measured.host() + ":" + measured.port() + ": " + measured.fastest() + " / " + measured.median()
				+ " / " + measured.slowest() + " microseconds (fastest, median, slowest of " + measured.tries() + ", " + measured.lost()
				+ " lost)");
		if (measured.needed()) {
			lines.add("FLEXLM_TIMEOUT should be " + measured.timeout() + " microseconds on the clients:");
		} else {
			lines.add("FLEXLM_TIMEOUT need not be set: without it clients wait " + measured.timeout() + " microseconds. If you set it:");
		}
		measured.lines().forEach((platform, line) -> {
			lines.add("  " + platform);
			lines.add("    " + line);
		});
		measured.problems().stream().map(ProblemText::lines).forEach(lines::addAll);
		return lines;
	}
}
