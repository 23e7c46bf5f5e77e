// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import picocli.CommandLine.Command;

/** {@code castellan ports}: port diagnostics. */
@Command(name = "ports", synopsisSubcommandLabel = "COMMAND",
		description = "Say which ports products need, whether they answer, and what is in the way.")
public final class PortsCommand {
}
