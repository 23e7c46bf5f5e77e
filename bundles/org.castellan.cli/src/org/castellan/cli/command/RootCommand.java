// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import org.castellan.cli.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import org.jspecify.annotations.Nullable;
import java.util.concurrent.Callable;

/** {@code castellan} alone: says what there is. */
@Command(name = "castellan", versionProvider = ProductVersion.class, synopsisSubcommandLabel = "COMMAND",
		description = "Licence administration: host ids, licence files, the licence service and its seats.",
		footer = { "", "castellan COMMAND --help tells more about a command.",
				"Exit code: 0 done, 1 problems found or refused, 2 not understood, 3 the environment is not fit." })
public final class RootCommand implements Callable<Integer> {

	@Spec
	private @Nullable CommandSpec spec;

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
	private boolean help;

	@Option(names = { "-V", "--version" }, versionHelp = true, description = "Show the version.")
	private boolean version;

	@Override
	public Integer call() {
		if (spec != null) {
			spec.commandLine().usage(spec.commandLine().getErr());
		}
		return ExitCode.USAGE;
	}
}
