// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.concurrent.Callable;

import org.castellan.cli.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code castellan authorization send}: a pending request once more. */
@Command(name = "send", description = "Send a pending request once more, or save it once more: it gets the same answer.")
public final class AuthorizationSendCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private TargetOptions target = new TargetOptions();

	@Mixin
	private AnswerOptions answer = new AnswerOptions();

	@Parameters(paramLabel = "REQUEST", description = "Id of the request, as castellan authorization shows it.")
	private String request = "";

	public AuthorizationSendCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		answer.require();
		try (TargetOptions.Target open = target.open(terminal)) {
			return answer.resume(terminal, format, open, request);
		}
	}
}
