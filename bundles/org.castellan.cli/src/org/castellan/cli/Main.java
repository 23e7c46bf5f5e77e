// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

/** The program: {@code castellan COMMAND ...}. */
public final class Main {

	private Main() {
	}

	public static void main(String[] args) {
		if (!isService(args)) {
			// libraries that log have nothing to say to who types a command, and a log takes long to start
			System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
			System.setProperty("slf4j.internal.verbosity", "WARN");
		}
		System.exit(new Cli(Terminal.system()).run(args));
	}

	private static boolean isService(String[] args) {
		return args.length > 1 && args[0].equals("service") && args[1].equals("run");
	}
}
