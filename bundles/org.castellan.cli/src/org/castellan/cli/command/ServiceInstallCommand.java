// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.core.problem.ProblemException;
import org.castellan.service.ServiceOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan service install}: writes the unit by which systemd runs a service. */
@Command(name = "install", description = {
		"Write the unit file by which systemd starts the service with the machine, and say what to type next.",
		"On other systems: castellan service run is what a service manager should start." })
public final class ServiceInstallCommand implements Callable<Integer> {

	private final Terminal terminal;

	@Mixin
	private StartOptions start = new StartOptions();

	@Mixin
	private UnitOptions unit = new UnitOptions();

	public ServiceInstallCommand(Terminal terminal) {
		this.terminal = terminal;
	}

	@Override
	public Integer call() throws ProblemException {
		ServiceOptions options = start.options();
		List<String> arguments = new ArrayList<>(List.of("service", "run"));
		arguments.addAll(options.arguments());
		unit.install(terminal, new SystemdUnit("licence service", "castellan service install", UnitOptions.command(arguments),
				unit.user(), List.of(options.home().directory()), Optional.empty()), "castellan.service");
		return ExitCode.OK;
	}
}
