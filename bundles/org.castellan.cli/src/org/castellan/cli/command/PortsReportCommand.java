// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.check.ProbeListener;
import org.castellan.diagnostics.report.KeptRun;
import org.castellan.diagnostics.report.ReportFormat;
import org.castellan.diagnostics.report.RunDifference;
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
		description = {
				"Check ports, write a report to send, keep the run, and say what changed since the last one.",
				"Exit code 0 once the report is written, whatever it says; castellan ports check tells by its own." })
public final class PortsReportCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Spec
	private @Nullable CommandSpec spec;

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

	@Override
	public Integer call() throws ProblemException {
		List<ReportFormat> formats = files.stream().map(this::format).toList();
		RunHistory kept = new RunHistory(history != null ? history : terminal.directories().state().resolve("ports"));
		KeptRun run = KeptRun.of(CheckOptions.check(options.request(terminal), ProbeListener.none()));
		Optional<KeptRun> before = since != null ? Optional.of(RunHistory.read(since)) : kept.newestLike(run);
		for (int i = 0; i < files.size(); i++) {
			OutputFile.write(files.get(i), formats.get(i).write(run));
			terminal.err().println("Wrote " + files.get(i));
		}
		terminal.err().println("Kept as " + kept.keep(run));
		before.ifPresent(earlier -> tell(RunDifference.between(earlier, run)));
		return ExitCode.OK;
	}

	private void tell(RunDifference difference) {
		if (difference.changes().isEmpty()) {
			terminal.err().println("Nothing changed since the last run.");
		}
		difference.changes().forEach(change -> terminal.out().println(change.words()));
	}

	private ReportFormat format(Path file) {
		return ReportFormat.ofFile(file.toString()).orElseThrow(() -> new ParameterException(
				Objects.requireNonNull(spec).commandLine(), "A report is .html, .json or .csv, not " + file));
	}
}
