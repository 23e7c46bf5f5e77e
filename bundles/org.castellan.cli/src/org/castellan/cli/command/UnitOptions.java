// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.castellan.cli.CliProblem;
import org.castellan.cli.Terminal;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Option;

/** Where a systemd unit is written and whom it runs as, and what to type then; a mixin of the {@code install} commands. */
final class UnitOptions {

	private static final Path SYSTEMD = Path.of("/etc/systemd/system");

	@Option(names = "--user", paramLabel = "NAME", defaultValue = "castellan",
			description = "The account it runs as, which owns what it writes. Default: castellan.")
	private String user = "castellan";

	@Option(names = "--unit", paramLabel = "FILE", description = "The unit file to write. Default: one in /etc/systemd/system.")
	private Optional<Path> unit = Optional.empty();

	String user() {
		return user;
	}

	/** The start script says where it is; without it there is nothing that systemd could start. */
	static List<String> command(List<String> arguments) throws ProblemException {
		List<String> command = new ArrayList<>();
		command.add(Optional.ofNullable(System.getProperty("castellan.launcher"))
				.filter(path -> Files.isExecutable(Path.of(path)))
				.orElseThrow(() -> new ProblemException(CliProblem.NO_LAUNCHER.problem())));
		command.addAll(arguments);
		return command;
	}

	/**
	 * Writes the file and says what to type next.
	 *
	 * @param name of the unit, for example {@code castellan.service}
	 */
	void install(Terminal terminal, SystemdUnit made, String name) throws ProblemException {
		Path file = unit.orElse(SYSTEMD.resolve(name));
		OutputFile.write(file, made.text().getBytes(StandardCharsets.UTF_8));
		terminal.err().println("Wrote " + file + ". Type next, as root:");
		terminal.err().println("  useradd --system " + user);
		made.directories().forEach(directory -> terminal.err()
				.println("  install --directory --owner " + user + " --mode 700 " + directory));
		made.environment().ifPresent(secret -> terminal.err().println("  install -D --mode 600 /dev/null " + secret
				+ "   # and write " + PublisherPassword.VARIABLE + "=… into it"));
		if (!file.toAbsolutePath().startsWith(SYSTEMD)) {
			terminal.err().println("  cp " + file + " " + SYSTEMD);
		}
		terminal.err().println("  systemctl daemon-reload");
		terminal.err().println("  systemctl enable --now " + file.getFileName());
	}
}
