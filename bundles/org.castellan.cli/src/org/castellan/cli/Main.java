// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

import java.util.Set;

import org.castellan.core.net.NameServers;

/** The program: {@code castellan COMMAND ...}. */
public final class Main {

	private Main() {
	}

	public static void main(String[] args) {
		if (!isServer(args)) {
			// libraries that log have nothing to say to who types a command, and a log takes long to start
			System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
			System.setProperty("slf4j.internal.verbosity", "WARN");
		}
		NameServers.askEveryTime();
		System.exit(new Cli(Terminal.system()).run(args));
	}

	private static boolean isServer(String[] args) {
		return args.length > 1 && Set.of("service", "site").contains(args[0]) && args[1].equals("run");
	}
}
