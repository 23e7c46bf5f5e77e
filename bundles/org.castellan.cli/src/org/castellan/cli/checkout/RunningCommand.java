// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.checkout;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.castellan.cli.CliProblem;
import org.castellan.core.problem.ProblemException;

/**
 * A command and every process it has started. They are ended together: a shell dies of the signal that it is sent, and
 * its job would go on.
 */
final class RunningCommand {

	/** Within the guard's fixed part of 2 s: later the seat may be another's. */
	private static final Duration GRACE = Duration.ofMillis(1500);
	private static final Duration AFTER_KILL = Duration.ofMillis(300);
	/** {@code error=2, No such file or directory}, or in newer versions of Java {@code error: 2 (No such file or directory)}. */
	private static final Pattern SYSTEM_ERROR = Pattern.compile("error[=:] ?\\d+,? \\(?([^()]+)");
	private static final String ZOMBIE = " Z";
	private static final long POLL_MILLIS = 20;

	private final Process process;
	/** Found by their parents only while those live, so kept from the first signal on. */
	private final Set<ProcessHandle> signalled = ConcurrentHashMap.newKeySet();

	private RunningCommand(Process process) {
		this.process = process;
	}

	/** With this program's own streams. */
	static RunningCommand start(List<String> command) throws ProblemException {
		try {
			return new RunningCommand(new ProcessBuilder(command).inheritIO().start());
		} catch (IOException e) {
			throw new ProblemException(
					CliProblem.COMMAND_NOT_STARTED.problem("command", command.getFirst(), "cause", cause(e)), e);
		}
	}

	/** The words of the operating system, without the number and the command that Java puts before them. */
	private static String cause(IOException failure) {
		Matcher system = SYSTEM_ERROR.matcher(String.valueOf(failure.getMessage()));
		return system.find() ? system.group(1) : String.valueOf(failure.getMessage());
	}

	/** @return the command's exit code, as a shell tells it */
	int waitFor() throws InterruptedException {
		return process.waitFor();
	}

	/** @param signal for example {@code TERM}; the command decides what it means */
	void signal(String signal) {
		List<ProcessHandle> all = all();
		signalled.addAll(all);
		try {
			new ProcessBuilder(Stream.concat(Stream.of("kill", "-" + signal),
					all.stream().map(each -> Long.toString(each.pid()))).toList()).start();
		} catch (IOException e) {
			all.forEach(ProcessHandle::destroy);
		}
	}

	/** Asks all to end, and kills what is there after {@link #GRACE}. Returns when nothing is left. */
	void end() {
		List<ProcessHandle> all = all();
		all.forEach(ProcessHandle::destroy);
		awaitOrKill(all);
	}

	/** The command has ended: so does, within {@link #GRACE}, what was sent a signal with it. */
	void endSignalled() {
		awaitOrKill(signalled);
	}

	/** At once. */
	void kill() {
		all().forEach(ProcessHandle::destroyForcibly);
	}

	/** Parents first, so that a shell does not see its job end and begin the next. */
	private List<ProcessHandle> all() {
		return Stream.of(Stream.of(process.toHandle()), process.descendants(), signalled.stream()).flatMap(each -> each)
				.distinct().filter(ProcessHandle::isAlive).toList();
	}

	private static void awaitOrKill(Collection<ProcessHandle> processes) {
		try {
			if (!areGone(processes, GRACE)) {
				kill(processes);
				areGone(processes, AFTER_KILL);
			}
		} catch (InterruptedException e) {
			kill(processes);
			Thread.currentThread().interrupt();
		}
	}

	/** With what they have started since they were asked to end. */
	private static void kill(Collection<ProcessHandle> processes) {
		processes.stream().flatMap(each -> Stream.concat(Stream.of(each), each.descendants())).distinct().toList()
				.forEach(ProcessHandle::destroyForcibly);
	}

	/** An orphan that has ended may stay in Linux's table for long, as a zombie: in a container often nobody collects it. */
	static boolean isRunning(ProcessHandle each) {
		if (!each.isAlive()) {
			return false;
		}
		try {
			String stat = Files.readString(Path.of("/proc", Long.toString(each.pid()), "stat"), StandardCharsets.ISO_8859_1);
			return !stat.startsWith(ZOMBIE, stat.lastIndexOf(')') + 1);
		} catch (IOException e) {
			return each.isAlive(); // gone meanwhile, or a system that has no such file
		}
	}

	private static boolean areGone(Collection<ProcessHandle> processes, Duration patience) throws InterruptedException {
		long deadline = System.nanoTime() + patience.toNanos();
		while (processes.stream().anyMatch(RunningCommand::isRunning)) {
			if (System.nanoTime() >= deadline) {
				return false;
			}
			TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
		}
		return true;
	}
}
