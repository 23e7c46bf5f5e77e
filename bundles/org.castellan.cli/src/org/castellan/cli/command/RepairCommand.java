// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.castellan.cli.Terminal;
import org.castellan.core.api.AuthorizationDraft;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan repair}: after a change of hardware, what a machine holds is bound to it anew. */
@Command(name = "repair", description = {
		"After a change of hardware: bind everything that a machine was authorized for to it anew.",
		"The vendor counts repairs, and may refuse another one." })
public final class RepairCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private TargetOptions target = new TargetOptions();

	@Mixin
	private AnswerOptions answer = new AnswerOptions();

	public RepairCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		answer.require();
		try (TargetOptions.Target open = target.open(terminal)) {
			return answer.run(terminal, format, open.machine(), new AuthorizationDraft(UUID.randomUUID().toString(),
					AuthorizationDraft.REPAIR, List.of(), Map.of()));
		}
	}
}
