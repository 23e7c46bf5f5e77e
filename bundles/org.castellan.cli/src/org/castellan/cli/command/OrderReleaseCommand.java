// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.authority.Authority;
import org.castellan.cli.Terminal;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code castellan order release}: gives back what a lost machine holds. */
@Command(name = "release", description = {
		"Give back all that an activation holds, for a machine that cannot return it itself.",
		"Nothing keeps that machine from using it on: the reason stands in the audit." })
public final class OrderReleaseCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private AuthorityOption authority = new AuthorityOption();

	@Parameters(paramLabel = "ACTIVATION", description = "As castellan order show shows it.")
	private long activation;

	@Option(names = "--reason", required = true, paramLabel = "TEXT", description = "For the audit; nothing personal.")
	private String reason = "";

	public OrderReleaseCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws ProblemException {
		try (Authority records = authority.open()) {
			return authority.tell(terminal, records.releaseActivation().release(activation, reason),
					Records.ShownActivation::of, before -> List.of("Released " + before.count() + " of "
							+ before.feature().title() + ", order " + before.order() + "."));
		}
	}
}
