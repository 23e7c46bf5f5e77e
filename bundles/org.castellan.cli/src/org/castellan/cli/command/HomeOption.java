// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.nio.file.Path;

import org.castellan.service.Home;
import picocli.CommandLine.Option;

/** Which service of this machine is meant; a mixin of every command about one. */
final class HomeOption {

	@Option(names = "--home", required = true, paramLabel = "DIRECTORY",
			description = "Where the service keeps all its state.")
	private Path directory = Path.of("");

	Home home() {
		return Home.of(directory);
	}
}
