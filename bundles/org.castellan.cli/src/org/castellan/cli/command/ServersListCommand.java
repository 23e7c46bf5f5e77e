// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.Table;
import org.castellan.client.KnownServer;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan servers list}: the pinned servers. */
@Command(name = "list", description = "Show the servers you have pinned.")
public final class ServersListCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	public ServersListCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** The pinned servers in the order they were pinned. */
	record Pinned(List<PinnedServer> servers) {
	}

	/**
	 * One pinned server.
	 *
	 * @param home           its directory if you started it here, else {@code ""}
	 * @param administration whether you have its admin credential
	 */
	record PinnedServer(String server, String name, String serviceId, String fingerprint, String home,
			boolean administration) {
	}

	@Override
	public Integer call() throws ProblemException {
		Pinned pinned = new Pinned(terminal.knownServers().all().stream().map(ServersListCommand::shown).toList());
		format.print(terminal, pinned, ServersListCommand::text);
		if (pinned.servers().isEmpty()) {
			terminal.err().println("You have pinned no server: castellan servers pin PORT@HOST.");
		}
		return ExitCode.OK;
	}

	private static PinnedServer shown(KnownServer server) {
		return new PinnedServer(server.address().toString(), server.name(), server.serviceId(), server.fingerprint(),
				server.home().map(Path::toString).orElse(""), server.credential().isPresent());
	}

	private static List<String> text(Pinned pinned) {
		Table table = Table.of("SERVER", "NAME", "ADMIN", "FINGERPRINT", "HOME");
		pinned.servers().forEach(server -> table.row(server.server(), server.name(),
				server.administration() ? "yes" : "no", server.fingerprint(), server.home()));
		return table.lines();
	}
}
