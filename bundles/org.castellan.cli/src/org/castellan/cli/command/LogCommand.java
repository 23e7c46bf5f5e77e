// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.Moments;
import org.castellan.cli.output.Table;
import org.castellan.client.LicenseServerConnection;
import org.castellan.core.api.LogPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code castellan log}: what happened at a server. */
@Command(name = "log", description = "Show what happened at a server, oldest first.")
public final class LogCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private ServerOptions server = new ServerOptions();

	@Option(names = "--after", paramLabel = "NUMBER", defaultValue = "0", converter = Reading.OfLine.class,
			description = "Only lines after this number. Default: 0, from the beginning.")
	private long after;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "1000", converter = Reading.OfLines.class,
			description = "Lines at most, 1 to 10000. Default: 1000.")
	private int limit;

	public LogCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		try (LicenseServerConnection connection = server.connect(terminal)) {
			format.print(terminal, connection.log(after, limit), LogCommand::text);
		}
		return ExitCode.OK;
	}

	private static List<String> text(LogPage page) {
		Table table = Table.of(">NUMBER", "TIME", "WHAT", "TEXT");
		page.entries().forEach(entry -> table.row(entry.number(), Moments.local(entry.time()), entry.kind(), entry.text()));
		return table.lines();
	}
}
