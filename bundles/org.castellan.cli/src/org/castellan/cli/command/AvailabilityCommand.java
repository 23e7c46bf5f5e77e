// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.Moments;
import org.castellan.cli.output.Table;
import org.castellan.client.LicenseServerConnection;
import org.castellan.core.api.Availability;
import org.castellan.core.api.FeatureAvailability;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code castellan availability}: every seat there is, and who holds it. */
@Command(name = "availability", description = "Show every seat of a server, and who holds it.")
public final class AvailabilityCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Mixin
	private ServerOptions server = new ServerOptions();

	@Option(names = "--version", paramLabel = "concurrent|named-user", defaultValue = "concurrent",
			description = "Which seats: of concurrent use, or of named users. Default: concurrent.",
			converter = Reading.OfVersion.class)
	private String version = Availability.CONCURRENT_USE;

	public AvailabilityCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws Exception {
		try (LicenseServerConnection connection = server.connect(terminal)) {
			Availability availability = connection.availability(version);
			format.print(terminal, availability, AvailabilityCommand::text);
			if (availability.features().isEmpty()) {
				terminal.err().println("Nothing is authorized for " + version + ": castellan authorize FILE.");
			}
		}
		return ExitCode.OK;
	}

	private static List<String> text(Availability availability) {
		Table features = Table.of("FEATURE", "VERSION", ">TOTAL", ">IN USE", ">RESERVED", ">FREE", "EXPIRES",
				"PUBLISHER");
		Table holders = Table.of("FEATURE", "USER", "HOST", ">SEATS", "SINCE", "LEASE");
		for (FeatureAvailability feature : availability.features()) {
			features.row(feature.name(), feature.version(), total(feature), feature.inUse(),
					feature.reserved(), seats(feature.available()), feature.expires(),
					feature.publisher() + (feature.trial() ? " (trial)" : ""));
			feature.holders().forEach(holder -> holders.row(holder.feature(), holder.user(), holder.host(),
					holder.count(), Moments.local(holder.since()), holder.id()));
		}
		List<String> lines = new ArrayList<>(features.lines());
		if (!holders.lines().isEmpty()) {
			lines.add("");
			lines.addAll(holders.lines());
		}
		return lines;
	}

	/** Of named users, how the total comes about. */
	private static String total(FeatureAvailability feature) {
		return feature.users() == 0 ? seats(feature.total()) : "%d (%d users × %d sessions)".formatted(feature.total(),
				feature.users(), feature.total() / feature.users());
	}

	private static String seats(int count) {
		return count < 0 ? "uncounted" : Integer.toString(count);
	}
}
