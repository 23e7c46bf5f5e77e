// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.client.LicenseServerConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code castellan portal generate}: the portal configuration file of a server. */
@Command(name = "generate", description = "Write the file that tells the licensing portal what a server has.")
public final class PortalGenerateCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private ServerOptions server = new ServerOptions();

	@Parameters(paramLabel = "OUT", description = "The portal configuration file to write, .json.")
	private Path out = Path.of("");

	public PortalGenerateCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		try (LicenseServerConnection connection = server.connect(terminal)) {
			OutputFile.write(out, connection.portalConfiguration());
			terminal.err().println("Wrote " + out + ". Import it in the portal: Licenses, Import license file.");
		}
		return ExitCode.OK;
	}
}
