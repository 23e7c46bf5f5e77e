// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.nio.file.Path;
import java.util.List;

/**
 * Which Java runs a service's process, and on what class path: the command line passes its own, the console the jars of
 * its bundles.
 *
 * @param java      the executable
 * @param classPath folders and jars, joined as the platform joins them
 * @param flags     for the virtual machine
 */
public record JavaCommand(Path java, String classPath, List<String> flags) {

	/**
	 * What a service needs: a serial collector and small reserves keep ten thousand leases within 300 MB; a process that
	 * is out of memory ends, so that its service manager starts it anew; the name tells it from other Java processes.
	 */
	public static final List<String> STANDARD_FLAGS = List.of("-XX:+UseSerialGC", "-Xmx256m", "-XX:+ExitOnOutOfMemoryError",
			"-Djava.awt.headless=true");

	public JavaCommand {
		flags = List.copyOf(flags);
	}

	/** As this process runs. */
	public static JavaCommand ofThisProcess() {
		return of(System.getProperty("java.class.path"));
	}

	/** The Java of this process on another class path. */
	public static JavaCommand of(String classPath) {
		return new JavaCommand(Path.of(System.getProperty("java.home"), "bin", "java"), classPath, STANDARD_FLAGS);
	}
}
