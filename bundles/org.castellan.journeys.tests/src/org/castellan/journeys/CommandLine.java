// SPDX-License-Identifier: EPL-2.0
package org.castellan.journeys;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.castellan.testkit.process.ForeignProcess;
import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/**
 * The real command line, each command in a process of its own, on the class path that the headless product has: the
 * program's jars without the workbench. For example {@code CommandLine.run("hostid", "--format", "json")}.
 */
final class CommandLine {
	static final String PUBLISHER_PASSWORD = "only for a journey";

	private static final Map<String, String> PASSWORD = Map.of("CASTELLAN_PUBLISHER_PASSWORD", PUBLISHER_PASSWORD);
	/** As in the JVM of the tests: the machine may stand still for some seconds. */
	private static final String PATIENT_CLIENT = "-Dcastellan.client.connectSeconds=10";
	private static final Duration PATIENCE = Duration.ofSeconds(60);
	private static final Predicate<String> WORKBENCH = name -> !name.startsWith("org.eclipse.jetty.")
			&& (name.startsWith("org.eclipse.") || name.startsWith("org.apache.batik.")
					|| name.startsWith("org.apache.felix.") || name.startsWith("com.github.weisj."));
	private static final Predicate<String> WINDOW_OR_TESTS = name -> name.startsWith("org.castellan.")
			&& (name.endsWith(".ui") || name.endsWith(".app") || name.endsWith(".tests") || name.endsWith(".testkit"));

	private CommandLine() {
	}

	/** Runs a command to its end, which must be a good one, and answers what it wrote to standard output. */
	static String run(String... arguments) {
		return output(start(System.getProperty("user.name"), arguments));
	}

	/**
	 * As {@link #run}, by somebody who shares nothing with the user of the console.
	 *
	 * @param prefix what stands before a command that is to run on another host; nothing on this computer
	 */
	static String runElsewhere(List<String> prefix, Path files, String... arguments) {
		return output(start(prefix, System.getProperty("user.name"), UserFiles.environment(files), arguments));
	}

	/** Starts a command as if that user had. */
	static ForeignProcess start(String user, String... arguments) {
		return start(List.of(), user, PASSWORD, arguments);
	}

	private static ForeignProcess start(List<String> prefix, String user, Map<String, String> environment,
			String... arguments) {
		List<String> command = new ArrayList<>(prefix);
		command.addAll(List.of(ForeignProcess.javaCommand(), "-XX:TieredStopAtLevel=1",
				"-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", PATIENT_CLIENT, "-Duser.name=" + user, "-cp", classPath(),
				"org.castellan.cli.Main"));
		command.addAll(List.of(arguments));
		return ForeignProcess.start(command, Path.of(""), environment);
	}

	private static String output(ForeignProcess started) {
		try (ForeignProcess process = started) {
			if (process.awaitExit(PATIENCE) != 0) {
				throw new AssertionError("The command failed. " + process);
			}
			return process.output();
		}
	}

	private static String classPath() {
		// This bundle itself may not be started and then has no context; the platform's always is.
		Bundle[] bundles = FrameworkUtil.getBundle(FileLocator.class).getBundleContext().getBundles();
		return Arrays.stream(bundles)
				.filter(bundle -> !WORKBENCH.or(WINDOW_OR_TESTS).test(bundle.getSymbolicName())
						&& bundle.getBundleId() != 0)
				.flatMap(CommandLine::places).map(Path::toString).distinct().collect(Collectors.joining(File.pathSeparator));
	}

	/** A bundle is a jar, or in a build not yet packed a project with a folder of classes. */
	private static Stream<Path> places(Bundle bundle) {
		Path place = FileLocator.getBundleFileLocation(bundle).orElseThrow().toPath();
		return Stream.of(place.resolve("target/classes"), place).filter(Files::exists);
	}
}
