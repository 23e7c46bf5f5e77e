// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

import org.castellan.cli.CliProblem;
import org.castellan.cli.Terminal;
import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code castellan deauthorize}: seats go back to the vendor, or to the licence server they came from. */
@Command(name = "deauthorize", customSynopsis = {
		"castellan deauthorize [OPTIONS] --number=NUMBER[=COUNT]...",
		"       castellan deauthorize [OPTIONS] --all" }, description = {
		"Give seats back to the vendor, or to the licence server they came from.",
		"This is done --online at once, by a --request that you carry, or --from the other licence server. "
				+ "The seats count no more from then on. While somebody holds them nothing is given back, and you are told who. "
				+ "After a failure, the same command goes on where it stopped." })
public final class DeauthorizeCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private TargetOptions target = new TargetOptions();

	@Mixin
	private AnswerOptions answer = new AnswerOptions();

	@ArgGroup(exclusive = true, multiplicity = "1")
	private What what = new What();

	/** One of two. */
	static final class What {

		@Option(names = "--number", paramLabel = "NUMBER[=COUNT]", converter = Reading.OfItem.class,
				description = "An authorization number and how many seats of it, by default 1; may be repeated.")
		private List<AuthorizationItem> numbers = new ArrayList<>();

		@Option(names = "--all", description = "All seats that can be given back in this way.")
		private boolean all;
	}

	public DeauthorizeCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		answer.require();
		try (TargetOptions.Target open = target.open(terminal)) {
			List<ActivationInfo> held = open.machine().status().activations();
			answer.requireOrigin(held, what.numbers.stream().map(AuthorizationItem::number).toList());
			List<AuthorizationItem> items = what.all ? all(open.machine().name(), held) : what.numbers;
			return answer.run(terminal, format, open, new AuthorizationDraft(UUID.randomUUID().toString(),
					AuthorizationDraft.DEAUTHORIZE, items, Map.of()));
		}
	}

	/** Those of the vendor, or with {@code --from} those of a licence server. */
	private List<AuthorizationItem> all(String machine, List<ActivationInfo> held) throws ProblemException {
		List<AuthorizationItem> items = held.stream()
				.filter(each -> each.returnable() && each.held() > 0 && each.from().isEmpty() != answer.isFromServer())
				.map(DeauthorizeCommand::whole).toList();
		if (items.isEmpty()) {
			throw new ProblemException(CliProblem.NOTHING_TO_RETURN.problem("machine", machine));
		}
		return items;
	}

	private static AuthorizationItem whole(ActivationInfo activation) {
		return new AuthorizationItem(activation.number(), activation.held());
	}
}
