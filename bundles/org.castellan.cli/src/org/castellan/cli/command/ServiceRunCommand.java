// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.util.concurrent.Callable;

import org.castellan.cli.ExitCode;
import org.castellan.cli.Terminal;
import org.castellan.service.Main;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code castellan service run}: is the service, as a service manager wants it. */
@Command(name = "run", description = {
		"Run the service in this process until it is stopped, as a service manager such as systemd wants it.",
		"One line of JSON on standard output says that it is ready, or why it is not." })
public final class ServiceRunCommand implements Callable<Integer> {

	@Mixin
	private StartOptions start = new StartOptions();

	public ServiceRunCommand(Terminal terminal) {
		// the service talks by its log
	}

	@Override
	public Integer call() throws InterruptedException {
		Main.main(start.options().arguments().toArray(String[]::new));
		return ExitCode.OK;
	}
}
