// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.castellan.cli.CliProblem;
import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.ServiceOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code castellan service install}: writes the unit by which systemd runs a service. */
@Command(name = "install", description = {
		"Write the unit file by which systemd starts the service with the machine, and say what to type next.",
		"On other systems: castellan service run is what a service manager should start." })
public final class ServiceInstallCommand implements Callable<Integer> {

	private static final Path SYSTEMD = Path.of("/etc/systemd/system");

	private final Terminal terminal;

	@Mixin
	private StartOptions start = new StartOptions();

	@Option(names = "--user", paramLabel = "NAME", defaultValue = "castellan",
			description = "The account the service runs as; it owns the home. Default: castellan.")
	private String user = "castellan";

	@Option(names = "--unit", paramLabel = "FILE", defaultValue = "/etc/systemd/system/castellan.service",
			description = "The unit file to write. Default: /etc/systemd/system/castellan.service.")
	private Path unit = Path.of("");

	public ServiceInstallCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws ProblemException {
		ServiceOptions options = start.options();
		SystemdUnit text = new SystemdUnit(launcher(), options.arguments(), user, options.home().toString());
		OutputFile.write(unit, text.text().getBytes(StandardCharsets.UTF_8));
		String name = String.valueOf(unit.getFileName());
		terminal.err().println("Wrote " + unit + ". Type next, as root:");
		terminal.err().println("  useradd --system " + user);
		terminal.err().println("  install --directory --owner " + user + " --mode 700 " + options.home());
		if (!unit.toAbsolutePath().startsWith(SYSTEMD)) {
			terminal.err().println("  cp " + unit + " " + SYSTEMD);
		}
		terminal.err().println("  systemctl daemon-reload");
		terminal.err().println("  systemctl enable --now " + name);
		return ExitCode.OK;
	}

	/** The start script says where it is; without it there is nothing that systemd could start. */
	private static String launcher() throws ProblemException {
		return Optional.ofNullable(System.getProperty("castellan.launcher")).filter(path -> Files.isExecutable(Path.of(path)))
				.orElseThrow(() -> new ProblemException(CliProblem.NO_LAUNCHER.problem()));
	}
}
