// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import picocli.CommandLine.Command;

/** {@code castellan license}: reading licence files. */
@Command(name = "license", description = "Say what a licence file holds, and what is wrong with it.",
		synopsisSubcommandLabel = "COMMAND")
public final class LicenseCommand {
}
