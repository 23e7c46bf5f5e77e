// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.check.ProbeListener;
import org.castellan.diagnostics.report.ChangedPorts;
import org.castellan.diagnostics.report.KeptRun;
import org.castellan.diagnostics.report.ReportFormat;
import org.castellan.diagnostics.report.RunDifference;
import org.castellan.diagnostics.report.RunDifference.Change;
import org.castellan.diagnostics.report.RunHistory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import org.jspecify.annotations.Nullable;

/** {@code castellan ports report}: a check, written for somebody and kept. */
@Command(name = "report", customSynopsis = "castellan ports report [OPTIONS] --out=FILE [--out=FILE]... HOST...",
		description = "Check ports, write a report to send, keep the run, and say what changed since the last one.",
		footer = { "", "Exit code as of castellan ports check: 0 if every port that has to answer does, 1 if one has a problem.",
				"The report is written either way." })
public final class PortsReportCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Spec
	private @Nullable CommandSpec spec;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private CheckOptions options = new CheckOptions();

	@Option(names = { "-o", "--out" }, paramLabel = "FILE", required = true,
			description = "The report to write, .html, .json or .csv; may be repeated.")
	private List<Path> files = new ArrayList<>();

	@Option(names = "--history", paramLabel = "DIRECTORY",
			description = "Where runs are kept. Default: ports in the user's state directory.")
	private @Nullable Path history;

	@Option(names = "--since", paramLabel = "RUN",
			description = "A kept run to compare with. Default: the last one that was kept and asked the same.")
	private @Nullable Path since;

	public PortsReportCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/**
	 * What a program reads.
	 *
	 * @param errors  ports that have a problem
	 * @param since   when the run began that this one was compared with; empty if there was none
	 * @param changes since then, port by port
	 */
	record Reported(List<String> files, String kept, long errors, Optional<Instant> since, List<Change> changes) {
	}

	@Override
	public Integer call() throws ProblemException {
		List<ReportFormat> formats = files.stream().map(this::reportFormat).toList();
		RunHistory runs = new RunHistory(history != null ? history : terminal.directories().state().resolve("ports"));
		KeptRun run = KeptRun.of(CheckOptions.check(options.request(terminal), ProbeListener.none()));
		Optional<KeptRun> before = since != null ? Optional.of(RunHistory.read(since)) : runs.newestLike(run);
		for (int i = 0; i < files.size(); i++) {
			OutputFile.write(files.get(i), formats.get(i).write(run));
			terminal.err().println("Wrote " + files.get(i));
		}
		Path kept = runs.keep(run);
		terminal.err().println("Kept as " + kept);
		tellErrors(run.errors());
		RunDifference difference = before.map(earlier -> RunDifference.between(earlier, run)).orElse(RunDifference.NONE);
		if (before.isPresent() && difference.changes().isEmpty()) {
			terminal.err().println("Nothing changed since the last run.");
		}
		format.print(terminal, new Reported(files.stream().map(Path::toString).toList(), kept.toString(), run.errors(),
				before.map(KeptRun::started), difference.changes()),
				reported -> difference.ranges().stream().map(ChangedPorts::words).toList());
		return run.errors() == 0 ? ExitCode.OK : ExitCode.PROBLEMS;
	}

	/** Why the exit code is not 0. */
	private void tellErrors(long errors) {
		if (errors > 0) {
			terminal.err().println((errors == 1 ? "1 port has a problem" : errors + " ports have problems") + "; the report says what to do.");
		}
	}

	private ReportFormat reportFormat(Path file) {
		return ReportFormat.ofFile(file.toString()).orElseThrow(() -> new ParameterException(
				Objects.requireNonNull(spec).commandLine(), "A report is .html, .json or .csv, not " + file));
	}
}
