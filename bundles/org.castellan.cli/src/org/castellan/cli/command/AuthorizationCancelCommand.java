// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code castellan authorization cancel}: a pending request is given up. */
@Command(name = "cancel", description = "Give up a pending request. One that gives seats back can only be finished.")
public final class AuthorizationCancelCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private TargetOptions target = new TargetOptions();

	@Parameters(paramLabel = "REQUEST", description = "Id of the request, as castellan authorization shows it.")
	private String request = "";

	public AuthorizationCancelCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		try (TargetOptions.Target open = target.open(terminal)) {
			open.machine().cancel(request);
			format.print(terminal, open.machine().status(), status -> List.of("Cancelled " + request + "."));
			return ExitCode.OK;
		}
	}
}
