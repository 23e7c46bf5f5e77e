// SPDX-License-Identifier: EPL-2.0
package org.castellan.service.internal.local;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.Home;
import org.castellan.service.JavaCommand;
import org.castellan.service.Main;
import org.castellan.service.ServiceOptions;
import org.castellan.service.ServiceProblem;
import org.castellan.service.StartOutcome;
import org.castellan.service.internal.StartReport;

/**
 * A service's process that was just started. It is in a session of its own where the platform has that (setsid), so
 * that neither Ctrl-C nor the end of a terminal reaches it; what it writes to standard error goes into its home.
 */
public final class ServiceProcess {

	private static final int TAIL_LINES = 8;

	private final Home home;
	private final Process process;

	private ServiceProcess(Home home, Process process) {
		this.home = home;
		this.process = process;
	}

	public static ServiceProcess start(JavaCommand java, ServiceOptions options) throws ProblemException {
		List<String> command = new ArrayList<>();
		setsid().ifPresent(path -> command.add(path.toString()));
		command.add(java.java().toString());
		command.addAll(java.flags());
		command.addAll(classArchive(options.home()));
		command.add(Main.class.getName());
		command.addAll(options.arguments());
		ProcessBuilder builder = new ProcessBuilder(command);
		// not on the command line, which Windows cuts at 32,767 characters
		builder.environment().put("CLASSPATH", java.classPath());
		builder.directory(options.home().directory().toFile());
		builder.redirectError(Redirect.appendTo(options.home().programLog().toFile()));
		try {
			Process process = builder.start();
			process.getOutputStream().close();
			return new ServiceProcess(options.home(), process);
		} catch (IOException e) {
			throw new ProblemException(ServiceProblem.JAVA_NOT_FOUND.problem("java", java.java().toString(), "reason",
					e.getMessage() + "."), e);
		}
	}

	/**
	 * The virtual machine keeps its loaded classes in the home when the service stops, which halves the work of the next
	 * start; it makes the file anew when the program or Java was replaced. What it has to say of that is not for the log.
	 */
	private static List<String> classArchive(Home home) {
		return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + home.classArchive(), "-Xlog:disable",
				"-Xlog:all=error,cds*=off:stderr");
	}

	/** Waits for its one line. */
	public StartOutcome await(Duration patience) throws InterruptedException {
		CompletableFuture<Optional<StartReport>> report = new CompletableFuture<>();
		Thread.ofVirtual().name("start report").start(() -> report.complete(read()));
		try {
			Optional<StartReport> said = report.get(patience.toMillis(), TimeUnit.MILLISECONDS);
			return said.isPresent() ? outcome(said.get()) : endedSilently(patience);
		} catch (TimeoutException slow) {
			return new StartOutcome.Failed(ServiceProblem.START_TOO_SLOW.problem("seconds",
					Long.toString(patience.toSeconds()), "log", home.programLog().toString(), "tail", tail()));
		} catch (ExecutionException e) {
			throw new IllegalStateException("Reading a line fails with an empty answer", e);
		}
	}

	/** Passes over what the virtual machine itself may print first. */
	private Optional<StartReport> read() {
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			return lines.lines().map(StartReport::parse).flatMap(Optional::stream).findFirst();
		} catch (IOException | UncheckedIOException gone) {
			return Optional.empty();
		}
	}

	private StartOutcome outcome(StartReport report) {
		if (report.ready().isPresent()) {
			return new StartOutcome.Started(report.ready().get());
		}
		return report.failed().<StartOutcome>map(StartOutcome.Failed::new)
				.orElseGet(() -> new StartOutcome.Failed(ended("none")));
	}

	private StartOutcome endedSilently(Duration patience) throws InterruptedException {
		boolean ended = process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
		return new StartOutcome.Failed(ended(ended ? Integer.toString(process.exitValue()) : "none"));
	}

	private Problem ended(String exitCode) {
		return ServiceProblem.ENDED_AT_START.problem("exit", exitCode, "log", home.programLog().toString(), "tail",
				tail());
	}

	/** The last lines of its program log. */
	private String tail() {
		try {
			List<String> lines = Files.readAllLines(home.programLog(), StandardCharsets.ISO_8859_1);
			String last = String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
			return last.isBlank() ? "It said nothing." : last;
		} catch (IOException e) {
			return "It left no log.";
		}
	}

	private static Optional<Path> setsid() {
		String path = System.getenv("PATH");
		return path == null ? Optional.empty() : Arrays.stream(path.split(File.pathSeparator))
				.map(directory -> Path.of(directory, "setsid")).filter(Files::isExecutable).findFirst();
	}
}
