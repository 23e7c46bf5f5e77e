// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.cli.output.Table;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.license.LicenseFile;
import org.castellan.core.license.ServerLine;
import org.castellan.core.license.VendorLine;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code castellan license show}: what a licence file says, trusted or not. */
@Command(name = "show", description = "Show what a licence file says, without judging it.")
public final class LicenseShowCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private FormatOption format = new FormatOption();

	@Parameters(arity = "1..*", paramLabel = "FILE", description = "Licence files.")
	private List<Path> files = new ArrayList<>();

	public LicenseShowCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	/** What the files say, in the order given. */
	record Shown(List<ShownFile> files) {
	}

	/**
	 * One file.
	 *
	 * @param unreadableLines how many lines are not in the grammar; {@code license check} tells of each
	 */
	record ShownFile(String file, List<ShownServer> servers, List<String> vendors, List<ShownFeature> features,
			int unreadableLines) {
	}

	/** One SERVER line; port 0 if it names none. */
	record ShownServer(String host, String hostId, int port) {
	}

	/** One FEATURE or INCREMENT line; count -1 if uncounted. */
	record ShownFeature(int line, String name, String version, String vendor, int count, String expires) {
	}

	@Override
	public Integer call() throws ProblemException {
		List<ShownFile> shown = new ArrayList<>();
		for (Path file : files) {
			shown.add(show(file.toString(), LicenseFile.read(file)));
		}
		format.print(terminal, new Shown(shown), LicenseShowCommand::text);
		return ExitCode.OK;
	}

	private static ShownFile show(String name, LicenseFile file) {
		return new ShownFile(name, file.servers().stream().map(LicenseShowCommand::show).toList(),
				file.vendors().stream().map(VendorLine::name).toList(),
				file.features().stream().map(LicenseShowCommand::show).toList(), file.unreadableLines().size());
	}

	private static ShownServer show(ServerLine line) {
		return new ShownServer(line.host(), line.hostId().toString(), line.port().orElse(0));
	}

	private static ShownFeature show(FeatureLine line) {
		return new ShownFeature(line.number(), line.name(), line.version().text(), line.vendor(), line.count().value(),
				line.expiry().toString());
	}

	private static List<String> text(Shown shown) {
		return shown.files().stream().flatMap(file -> text(file).stream()).toList();
	}

	private static List<String> text(ShownFile file) {
		List<String> lines = new ArrayList<>();
		lines.add(file.file());
		Table servers = Table.of("SERVER", "HOST ID", ">PORT");
		file.servers().forEach(server -> servers.row(server.host(), server.hostId(),
				server.port() == 0 ? "27000-27009" : server.port()));
		Table features = Table.of(">LINE", "FEATURE", "VERSION", "VENDOR", ">SEATS", "EXPIRES");
		file.features().forEach(feature -> features.row(feature.line(), feature.name(), feature.version(),
				feature.vendor(), feature.count() < 0 ? "uncounted" : feature.count(), feature.expires()));
		List.of(servers, features).stream().map(Table::lines).filter(table -> !table.isEmpty()).forEach(table -> {
			lines.add("");
			lines.addAll(table);
		});
		if (file.unreadableLines() > 0) {
			lines.add("");
			lines.add(file.unreadableLines() + " lines are not in the grammar: castellan license check " + file.file());
		}
		return lines;
	}
}
