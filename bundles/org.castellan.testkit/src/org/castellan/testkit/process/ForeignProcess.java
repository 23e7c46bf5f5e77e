// SPDX-License-Identifier: EPL-2.0
package org.castellan.testkit.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * A real child process with its output captured, which ends with the test at the latest: closing it kills it and
 * everything it started, and so does the end of this JVM. For example
 * {@code try (var sleeper = ForeignProcess.start(List.of("sleep", "60"))) { ... }}.
 */
public final class ForeignProcess implements AutoCloseable {
	private static final Duration KILL_PATIENCE = Duration.ofSeconds(60);
	private static final Set<ForeignProcess> RUNNING = ConcurrentHashMap.newKeySet();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(() -> RUNNING.forEach(ForeignProcess::killTree)));
	}

	private final List<String> command;
	private final Process process;
	private final CapturedOutput out;
	private final CapturedOutput err;

	private ForeignProcess(List<String> command, Process process) {
		this.command = command;
		this.process = process;
		out = new CapturedOutput(process.getInputStream(), "out of " + process.pid());
		err = new CapturedOutput(process.getErrorStream(), "err of " + process.pid());
		RUNNING.add(this);
	}

	public static ForeignProcess start(List<String> command) {
		return start(command, Path.of(""), Map.of());
	}

	/** Starts the command in the directory, with these variables added to this process's environment. */
	public static ForeignProcess start(List<String> command, Path directory, Map<String, String> environment) {
		ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toAbsolutePath().toFile());
		builder.environment().putAll(environment);
		try {
			return new ForeignProcess(List.copyOf(command), builder.start());
		} catch (IOException e) {
			throw new UncheckedIOException("Cannot start " + command, e);
		}
	}

	/** Starts a main class with the JVM this test runs in, on a class path of folders, jars and {@code dir/*}. */
	public static ForeignProcess java(List<String> classPath, String mainClass, String... arguments) {
		List<String> command = new ArrayList<>(List.of(javaCommand(), "-cp",
				String.join(File.pathSeparator, classPath), mainClass));
		command.addAll(List.of(arguments));
		return start(command);
	}

	/** The {@code java} of the JVM this test runs in. */
	public static String javaCommand() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	public long pid() {
		return process.pid();
	}

	public boolean isRunning() {
		return process.isAlive();
	}

	/** All lines written to standard output so far. */
	public String output() {
		return out.text();
	}

	/** All lines written to standard error so far. */
	public String errors() {
		return err.text();
	}

	/** Waits until the process writes such a line to standard output; fails, with both outputs, when it does not. */
	public String awaitLine(Predicate<String> wanted, Duration patience) {
		try {
			return out.awaitLine(wanted, patience)
					.orElseThrow(() -> new AssertionError("The expected line did not come within " + patience + ". " + this));
		} catch (InterruptedException e) {
			throw interrupted(e);
		}
	}

	/** Waits for the process to end by itself and answers its exit code; both outputs are complete then. */
	public int awaitExit(Duration patience) {
		try {
			if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new AssertionError("Still running after " + patience + ". " + this);
			}
			out.awaitEnd(KILL_PATIENCE);
			err.awaitEnd(KILL_PATIENCE);
			RUNNING.remove(this);
			return process.exitValue();
		} catch (InterruptedException e) {
			throw interrupted(e);
		}
	}

	/** Asks the process to end (SIGTERM) and waits for it. */
	public int stop(Duration patience) {
		process.destroy();
		return awaitExit(patience);
	}

	/** Ends the process at this instant (SIGKILL), and everything it started. */
	public void kill() {
		killTree();
		awaitExit(KILL_PATIENCE);
	}

	/** Lets the process stand still (SIGSTOP), as a suspended laptop or a paused virtual machine does. */
	public void pause() {
		signal("STOP");
	}

	/** Lets a paused process go on (SIGCONT). */
	public void resume() {
		signal("CONT");
	}

	@Override
	public void close() {
		if (process.isAlive() || RUNNING.contains(this)) {
			kill();
		}
	}

	private void signal(String name) {
		try (ForeignProcess kill = start(List.of("kill", "-" + name, Long.toString(pid())))) {
			if (kill.awaitExit(KILL_PATIENCE) != 0) {
				throw new AssertionError("Cannot send SIG" + name + ". " + kill);
			}
		}
	}

	private void killTree() {
		List<ProcessHandle> children = process.descendants().toList();
		process.destroyForcibly();
		children.forEach(ProcessHandle::destroyForcibly);
	}

	private static AssertionError interrupted(InterruptedException cause) {
		Thread.currentThread().interrupt();
		return new AssertionError("Interrupted while waiting for a process", cause);
	}

	@Override
	public String toString() {
		return "%s (pid %d, %s)%n--- out%n%s%n--- err%n%s".formatted(String.join(" ", command), pid(),
				isRunning() ? "running" : "exit code " + process.exitValue(), output(), errors());
	}
}
