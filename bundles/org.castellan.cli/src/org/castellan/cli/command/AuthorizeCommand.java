// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.ProblemText;
import org.castellan.cli.output.Table;
import org.castellan.client.LicenseServerConnection;
import org.castellan.core.api.AuthorizationResult;
import org.castellan.core.license.LicenseFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code castellan authorize}: a licence file becomes seats of a server. */
@Command(name = "authorize", description = "Authorize a server with a licence file: all of it, or nothing.")
public final class AuthorizeCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private ServerOptions server = new ServerOptions();

	@Parameters(paramLabel = "FILE", description = "The licence file, as the vendor delivered it.")
	private Path file = Path.of("");

	public AuthorizeCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		byte[] content = LicenseFile.read(file).bytes();
		try (LicenseServerConnection connection = server.connect(terminal)) {
			AuthorizationResult result = connection.authorize(content);
			format.print(terminal, result, AuthorizeCommand::text);
			ProblemText.print(result.problems(), terminal.err());
			return result.applied() ? ExitCode.OK : ExitCode.PROBLEMS;
		}
	}

	/** Also how a re-read is told. */
	static List<String> text(AuthorizationResult result) {
		List<String> lines = new ArrayList<>();
		lines.add(result.applied() ? "Authorized:" : "Not authorized; nothing of the file was applied.");
		if (result.applied()) {
			Table table = Table.of("FEATURE", "VERSION", ">SEATS", "EXPIRES");
			result.features().forEach(feature -> table.row(feature.name(), feature.version(),
					feature.count() < 0 ? "uncounted" : feature.count(), feature.expires()));
			lines.addAll(table.lines());
		}
		return lines;
	}
}
