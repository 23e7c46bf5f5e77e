// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code castellan site install}: writes the unit by which systemd runs an activation site. */
@Command(name = "install", description = {
		"Write the unit file by which systemd starts the site with the machine, and say what to type next.",
		"The password of the key comes from a file that only root may read.",
		"On other systems: castellan site run is what a service manager should start." })
public final class SiteInstallCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private SiteStartOptions start = new SiteStartOptions();

	@Mixin
	private UnitOptions unit = new UnitOptions();

	@Option(names = "--environment", paramLabel = "FILE", defaultValue = "/etc/castellan/site.env",
			description = "Where systemd reads CASTELLAN_PUBLISHER_PASSWORD=… from. Default: ${DEFAULT-VALUE}.")
	private Path environment = Path.of("");

	public SiteInstallCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws ProblemException {
		start.requireNoPassword();
		List<String> arguments = new ArrayList<>(List.of("site", "run"));
		arguments.addAll(start.arguments());
		unit.install(terminal, new SystemdUnit("activation site", "castellan site install", UnitOptions.command(arguments),
				unit.user(), start.directories(), Optional.of(environment.toAbsolutePath())), "castellan-site.service");
		terminal.err().println("The account " + unit.user() + " must be able to read the key in " + start.publisher() + ".");
		return ExitCode.OK;
	}
}
