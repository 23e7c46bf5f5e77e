// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.castellan.core.problem.Problem;
import org.castellan.service.internal.StartReport;
import org.castellan.testkit.process.ForeignProcess;
import org.castellan.testkit.process.OwnClassPath;

/** The real process of a service, started as a child of the test, which can be killed and put behind a command prefix. */
final class ServiceProcessUnderTest implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final ForeignProcess process;

	private ServiceProcessUnderTest(ForeignProcess process) {
		this.process = process;
	}

	static ServiceProcessUnderTest start(ServiceOptions options) {
		return start(List.of(), options);
	}

	/** @param prefix a command that runs the command given behind it, such as {@code prlimit --fsize=1000} */
	static ServiceProcessUnderTest start(List<String> prefix, ServiceOptions options) {
		JavaCommand java = JavaCommand.of(OwnClassPath.joined());
		List<String> command = new ArrayList<>(prefix);
		command.add(java.java().toString());
		command.addAll(java.flags());
		command.addAll(List.of("-cp", java.classPath(), Main.class.getName()));
		command.addAll(options.arguments());
		return new ServiceProcessUnderTest(ForeignProcess.start(command));
	}

	/** A prefix that gives the command a small disk of its own at a directory, which nobody else sees. */
	static List<String> withSmallDisk(Path directory, String size) {
		return List.of("unshare", "--mount", "--map-root-user", "sh", "-c",
				"mount -t tmpfs -o size=" + size + " tmpfs '" + directory + "' && exec \"$@\"", "sh");
	}

	/** A prefix under which a directory cannot be written, not even by root. */
	static List<String> withReadOnly(Path directory) {
		return List.of("unshare", "--mount", "--map-root-user", "sh", "-c", "mount --bind '" + directory + "' '" + directory
				+ "' && mount -o remount,bind,ro '" + directory + "' && exec \"$@\"", "sh");
	}

	/** Whether this account may have file systems of its own. */
	static boolean mayMount() {
		try (ForeignProcess probe = ForeignProcess.start(List.of("unshare", "--mount", "--map-root-user", "sh", "-c",
				"mount -t tmpfs tmpfs /mnt"))) {
			return probe.awaitExit(PATIENCE) == 0;
		} catch (RuntimeException noSuchCommand) {
			return false;
		}
	}

	RunningService ready() {
		return report().ready().orElseThrow(() -> new AssertionError(process.toString()));
	}

	Problem failure() {
		return report().failed().orElseThrow(() -> new AssertionError(process.toString()));
	}

	private StartReport report() {
		String line = process.awaitLine(text -> StartReport.parse(text).isPresent(), PATIENCE);
		return StartReport.parse(line).orElseThrow();
	}

	int exitCode() {
		return process.awaitExit(PATIENCE);
	}

	long pid() {
		return process.pid();
	}

	void kill() {
		process.kill();
	}

	@Override
	public void close() {
		process.close();
	}
}
