// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.Format;
import org.castellan.cli.output.Moments;
import org.castellan.cli.output.ProblemText;
import org.castellan.cli.output.Table;
import org.castellan.core.json.Json;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.check.CheckRequest;
import org.castellan.diagnostics.check.ProbeListener;
import org.castellan.diagnostics.report.KeptResult;
import org.castellan.diagnostics.report.KeptRun;
import org.castellan.diagnostics.report.RunDifference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** {@code castellan ports check}: a verdict for every port. */
@Command(name = "check", customSynopsis = "castellan ports check [OPTIONS] [--product=NAME]... HOST...",
		description = "Say of each port of a host whether it answers, and what is in the way.",
		footer = { "", "Without --product and --ports, every port the catalogue knows is looked at.",
				"Exit code 0 if every port that has to answer does, 1 if one has a problem." })
public final class PortsCheckCommand implements Callable<Integer> {

	/** Nobody reads the JSON of so many himself, and indenting it takes longer than the check. */
	private static final int MANY = 1000;
	/** Verdicts of ports that somebody listens on. */
	private static final Set<String> ANSWERS = Set.of("open", "wrong-service", "certificate-problem");

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private CheckOptions options = new CheckOptions();

	@Option(names = "--all", description = "Also show the ports that nothing answers on and nothing has to.")
	private boolean all;

	@Option(names = "--watch", paramLabel = "TIME", arity = "0..1", fallbackValue = "10s", converter = Reading.OfTime.class,
			description = "Check again after each TIME (default: 10s) and print what changed, until interrupted.")
	private @Nullable Duration watch;

	public PortsCheckCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** One host's ports; what a program reads if it asked for one host. */
	record Checked(String host, double millis, List<KeptResult> results) {
	}

	/** The same of several hosts. */
	record CheckedHosts(double millis, List<Checked> hosts) {
	}

	@Override
	public Integer call() throws ProblemException, InterruptedException {
		CheckRequest request = options.request(terminal);
		KeptRun run = KeptRun.of(CheckOptions.check(request, ProbeListener.none()));
		print(run);
		if (watch != null) {
			watch(request, run, watch);
		}
		return run.errors() == 0 ? ExitCode.OK : ExitCode.PROBLEMS;
	}

	private void print(KeptRun run) {
		List<Checked> hosts = run.hosts().stream().map(host -> new Checked(host, run.millis(),
				run.results().stream().filter(result -> result.host().equals(host)).toList())).toList();
		if (hosts.size() == 1 && format.is(Format.JSON) && run.results().size() > MANY) {
			scanned(hosts.getFirst());
		} else {
			format.print(terminal, hosts.size() == 1 ? hosts.getFirst() : new CheckedHosts(run.millis(), hosts),
					checked -> text(run));
		}
	}

	/** The same fields in the same order as of a few ports. */
	private void scanned(Checked checked) {
		StringWriter text = new StringWriter(checked.results().size() * 64);
		try (JsonGenerator json = Json.mapper().createGenerator(text)) {
			json.writeStartObject();
			json.writeStringProperty("host", checked.host());
			json.writeNumberProperty("millis", checked.millis());
			json.writeArrayPropertyStart("results");
			for (KeptResult result : checked.results()) {
				if (result.steps().isEmpty() && result.problem().isEmpty() && result.owner().isEmpty()) {
					silent(json, result);
				} else {
					json.writePOJO(result);
				}
			}
			json.writeEndArray();
			json.writeEndObject();
		}
		terminal.out().println(text);
	}

	/** By hand, since there may be 65,000 of them. */
	private static void silent(JsonGenerator json, KeptResult result) {
		json.writeStartObject();
		json.writeStringProperty("host", result.host());
		json.writeNumberProperty("port", result.port());
		json.writeStringProperty("protocol", result.protocol());
		json.writeStringProperty("expected", result.expected());
		if (!result.rule().isEmpty()) {
			json.writeStringProperty("product", result.product());
			json.writeStringProperty("rule", result.rule());
		}
		json.writeStringProperty("verdict", result.verdict());
		json.writeStringProperty("words", result.words());
		json.writeNumberProperty("millis", result.millis());
		json.writeEndObject();
	}

	private List<String> text(KeptRun run) {
		Table table = Table.of("HOST", ">PORT", "PRODUCT", "VERDICT", ">MS", "OWNER");
		run.results().stream().filter(this::isShown).forEach(result -> table.row(result.host(), result.port() == 0 ? "-" : result.port(),
				result.product(), result.words(), String.format(Locale.ROOT, "%.1f", result.millis()),
				result.owner()));
		List<String> lines = new ArrayList<>(table.lines());
		if (!lines.isEmpty()) {
			lines.add("");
		}
		for (KeptResult result : run.results()) {
			result.problem().ifPresent(problem -> {
				lines.addAll(ProblemText.lines(problem));
				if (!result.steps().isEmpty()) {
					lines.add("  A client's way: " + result.way());
				}
			});
		}
		lines.add((run.results().size() == 1 ? "1 port" : run.results().size() + " ports") + " in " + Math.round(run.millis()) + " ms: " + run.counts().entrySet().stream()
				.map(PortsCheckCommand::count).collect(Collectors.joining(", ")) + hidden(run));
		return lines;
	}

	private static String count(Map.Entry<String, Long> verdict) {
		return verdict.getValue() + " " + verdict.getKey().replace('-', ' ');
	}

	/** So that the sum can be compared with the rows. */
	private String hidden(KeptRun run) {
		long hidden = run.results().stream().filter(result -> !isShown(result)).count();
		return hidden == 0 ? "" : " (" + hidden + " of them not shown, since nothing has to answer there: --all)";
	}

	/** Who looks at a host wants to know of whatever answers there, expected or not. */
	private boolean isShown(KeptResult result) {
		return all || ANSWERS.contains(result.verdict()) || result.problem().isPresent();
	}

	private void watch(CheckRequest request, KeptRun first, Duration pause) throws ProblemException, InterruptedException {
		KeptRun before = first;
		while (true) {
			Thread.sleep(pause);
			KeptRun now = KeptRun.of(CheckOptions.check(request, ProbeListener.none()));
			print(now, RunDifference.between(before, now));
			before = now;
		}
	}

	/** A line for each change, in JSON for each port, so that a program can follow. */
	private void print(KeptRun run, RunDifference difference) {
		if (format.is(Format.JSON)) {
			difference.changes().forEach(change -> terminal.out().println(Json.mapper().writeValueAsString(change)));
		} else {
			difference.ranges().forEach(change -> terminal.out().println(Moments.local(run.started()) + "  " + change.words()));
		}
	}
}
