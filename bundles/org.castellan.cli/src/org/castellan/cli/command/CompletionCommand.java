// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code castellan completion}: lets a shell complete commands and options. */
@Command(name = "completion", description = {
		"Print a script that lets bash and zsh complete commands and options.",
		"For example: source <(castellan completion)" })
public final class CompletionCommand implements Callable<Integer> {

	private final Terminal terminal;
	private final Supplier<CommandLine> all;

	/** @param all makes every command there is */
	public CompletionCommand(Terminal terminal, Supplier<CommandLine> all) {
		this.terminal = terminal;
		this.all = all;
	}

	@Override
	public Integer call() {
		terminal.out().print(AutoComplete.bash("castellan", all.get()));
		return ExitCode.OK;
	}
}
