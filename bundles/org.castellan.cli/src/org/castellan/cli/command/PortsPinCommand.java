// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.ProblemText;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.diagnostics.flexnet.LocalPorts;
import org.castellan.diagnostics.flexnet.PinVendorPortOperation;
import org.castellan.diagnostics.flexnet.PinVendorPortRequest;
import org.castellan.diagnostics.flexnet.PinnedPort;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code castellan ports pin}: gives a vendor daemon one port for good. */
@Command(name = "pin", description = {
		"Write PORT= into a VENDOR line of a licence file, so that a firewall can open the vendor daemon's port.",
		"The port must be free on this machine. All other bytes of the file stay as they are." })
public final class PortsPinCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private CatalogOptions catalog = new CatalogOptions();

	@Parameters(paramLabel = "FILE", description = "The licence file, for example service.txt.")
	private Path file = Path.of("");

	@Option(names = "--port", paramLabel = "PORT", required = true, description = "The port, 1 to 64000.")
	private int port;

	@Option(names = "--vendor", paramLabel = "NAME", description = "Whose line, if the file has several; for example ARCGIS.")
	private @Nullable String vendor;

	public PortsPinCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** What the file says now. */
	record Pinned(String file, String vendor, int port, @Nullable Integer before, boolean changed, List<Problem> advice) {

		static Pinned of(PinnedPort pinned) {
			return new Pinned(pinned.file().toString(), pinned.vendor(), pinned.port(),
					pinned.before().isPresent() ? pinned.before().getAsInt() : null, pinned.changed(), pinned.advice());
		}
	}

	@Override
	public Integer call() throws ProblemException {
		Pinned pinned = Pinned.of(new PinVendorPortOperation(catalog.catalog(), new LocalPorts())
				.pin(new PinVendorPortRequest(file, Optional.ofNullable(vendor), port)));
		format.print(terminal, pinned, PortsPinCommand::text);
		return ExitCode.OK;
	}

	private static List<String> text(Pinned pinned) {
		List<String> lines = new ArrayList<>();
		lines.add(pinned.changed()
				? "The vendor daemon " + pinned.vendor() + " has port " + pinned.port() + " now"
						+ (pinned.before() == null ? "." : "; before, it had " + pinned.before() + ".")
				: "The vendor daemon " + pinned.vendor() + " has port " + pinned.port() + " already; nothing was written.");
		pinned.advice().stream().map(ProblemText::lines).forEach(lines::addAll);
		return lines;
	}
}
