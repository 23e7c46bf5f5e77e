// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli;

/** The program: {@code castellan COMMAND ...}. */
public final class Main {

	private Main() {
	}

	public static void main(String[] args) {
		System.exit(new Cli(Terminal.system()).run(args));
	}
}
