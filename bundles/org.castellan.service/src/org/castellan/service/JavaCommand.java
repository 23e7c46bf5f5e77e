// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.nio.file.Path;
import java.util.ArrayList;
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

	/** From here on Java tells of every use of the memory access that Netty inside Ratis has, unless it is allowed. */
	private static final int TELLS_OF_UNSAFE = 23;

	public JavaCommand {
		flags = List.copyOf(flags);
	}

	/** As this process runs. */
	public static JavaCommand ofThisProcess() {
		return of(System.getProperty("java.class.path"));
	}

	/** The Java of this process on another class path. */
	public static JavaCommand of(String classPath) {
		return new JavaCommand(Path.of(System.getProperty("java.home"), "bin", "java"), classPath,
				flags(Runtime.version().feature()));
	}

	/**
	 * What a service needs: a serial collector that keeps little in reserve holds ten thousand leases within 300 MB. The
	 * heap may grow further only because the ledger remembers requests for as long as they may be repeated: 384 MB are room
	 * for 16,000 requests a second for as long as one likes. A process that is out of memory ends, so that its
	 * service manager starts it anew.
	 */
	private static List<String> flags(int javaVersion) {
		List<String> flags = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xms32m", "-Xmx384m", "-XX:MinHeapFreeRatio=20",
				"-XX:MaxHeapFreeRatio=40", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true",
				"--enable-native-access=ALL-UNNAMED"));
		if (javaVersion >= TELLS_OF_UNSAFE) {
			flags.add("--sun-misc-unsafe-memory-access=allow");
		}
		return flags;
	}
}
