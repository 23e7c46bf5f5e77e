// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.time.Instant;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.ProblemText;
import org.castellan.core.api.AuthorizationStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan authorization}: what a machine has by authorization numbers, and what it waits for. */
@Command(name = "authorization", synopsisSubcommandLabel = "[COMMAND]", description = {
		"Show what a machine has by authorization numbers, and which requests wait for a response, with their age.",
		"Exit code 1 if some of it does not count and needs a repair." })
public final class AuthorizationCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private TargetOptions target = new TargetOptions();

	public AuthorizationCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		try (TargetOptions.Target open = target.open(terminal)) {
			AuthorizationStatus status = open.machine().status();
			format.print(terminal, status, shown -> AuthorizationOutput.text(shown, Instant.now()));
			ProblemText.print(status.findings(), terminal.err());
			if (status.untrusted()) {
				terminal.err().println("The hardware of this machine has changed; see: castellan repair --help.");
			}
			return status.untrusted() ? ExitCode.PROBLEMS : ExitCode.OK;
		}
	}
}
