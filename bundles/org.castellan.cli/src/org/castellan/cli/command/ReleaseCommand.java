// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.Moments;
import org.castellan.client.LicenseServerConnection;
import org.castellan.core.api.LeaseInfo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code castellan release}: takes a lease back from whoever holds it. */
@Command(name = "release", description = "Take a lease back from whoever holds it.")
public final class ReleaseCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private ServerOptions server = new ServerOptions();

	@Parameters(paramLabel = "LEASE", description = "The lease's id, as castellan leases shows it.")
	private String lease = "";

	public ReleaseCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		try (LicenseServerConnection connection = server.connect(terminal)) {
			format.print(terminal, connection.release(lease), ReleaseCommand::text);
		}
		return ExitCode.OK;
	}

	private static List<String> text(LeaseInfo lease) {
		return List.of("Took %s back from %s on %s; its seats are free by %s.".formatted(lease.feature(), lease.user(),
				lease.host(), Moments.local(lease.expires())));
	}
}
