// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.castellan.authorization.AuthorizationNumber;
import org.castellan.cli.Terminal;
import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code castellan repair}: after a change of hardware, what a machine holds is bound to it anew. */
@Command(name = "repair", description = {
		"After a change of hardware: bind what a machine was authorized for to it anew; without --number all that no longer "
				+ "counts, or all if everything does.",
		"The vendor counts repairs, and may refuse another one." })
public final class RepairCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private TargetOptions target = new TargetOptions();

	@Mixin
	private AnswerOptions answer = new AnswerOptions();

	@Option(names = "--number", paramLabel = "NUMBER", converter = Reading.OfNumber.class,
			description = "Only this authorization number, all that is held of it; may be repeated.")
	private List<AuthorizationNumber> numbers = new ArrayList<>();

	public RepairCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		answer.require();
		try (TargetOptions.Target open = target.open(terminal)) {
			List<ActivationInfo> held = open.machine().status().activations();
			List<String> chosen = numbers.isEmpty() && answer.isFromServer() ? ofServers(held)
					: numbers.stream().map(AuthorizationNumber::text).distinct().toList();
			answer.requireOrigin(held, chosen);
			return answer.run(terminal, format, open, new AuthorizationDraft(UUID.randomUUID().toString(),
					AuthorizationDraft.REPAIR, chosen.stream().map(RepairCommand::whole).toList(), Map.of()));
		}
	}

	private static List<String> ofServers(List<ActivationInfo> held) {
		return held.stream().filter(each -> !each.from().isEmpty()).map(ActivationInfo::number).toList();
	}

	/** The machine knows how many it holds. */
	private static AuthorizationItem whole(String number) {
		return new AuthorizationItem(number, 1);
	}
}
