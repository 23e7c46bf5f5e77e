// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.client.KnownServers;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code castellan servers forget}: trusts a server no more. */
@Command(name = "forget", description = "Trust a server no more, and remove the credential kept for it.")
public final class ServersForgetCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Parameters(paramLabel = "PORT@HOST", converter = Reading.OfServer.class,
			description = "The server, as castellan servers list shows it.")
	private ServerAddress server = ServerAddress.parse("@localhost");

	public ServersForgetCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws ProblemException {
		KnownServers known = terminal.knownServers();
		if (known.find(server).isEmpty()) {
			terminal.err().println("You have not pinned " + server + ".");
			return ExitCode.PROBLEMS;
		}
		known.forget(server);
		terminal.err().println("Forgot " + server + ".");
		return ExitCode.OK;
	}
}
