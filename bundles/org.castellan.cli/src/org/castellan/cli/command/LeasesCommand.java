// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.Moments;
import org.castellan.cli.output.Table;
import org.castellan.client.LicenseServerConnection;
import org.castellan.core.api.LeaseList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan leases}: who holds which seats. */
@Command(name = "leases", description = "Show who holds which seats of a server.")
public final class LeasesCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private ServerOptions server = new ServerOptions();

	public LeasesCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		try (LicenseServerConnection connection = server.connect(terminal)) {
			LeaseList leases = connection.leases();
			format.print(terminal, leases, LeasesCommand::text);
			if (leases.leases().isEmpty()) {
				terminal.err().println("Nobody holds a seat.");
			}
		}
		return ExitCode.OK;
	}

	private static List<String> text(LeaseList list) {
		Table table = Table.of("LEASE", "FEATURE", ">SEATS", "USER", "HOST", ">PROCESS", "SINCE", "EXPIRES", "STATE");
		list.leases().forEach(lease -> table.row(lease.id(), lease.feature(), lease.count(), lease.user(), lease.host(),
				lease.process(), Moments.local(lease.since()), Moments.local(lease.expires()), lease.state()));
		return table.lines();
	}
}
