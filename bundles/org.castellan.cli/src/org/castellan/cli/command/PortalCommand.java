// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import picocli.CommandLine.Command;

/** {@code castellan portal}: the licensing portal. */
@Command(name = "portal", description = "Prepare what the licensing portal needs.", synopsisSubcommandLabel = "COMMAND")
public final class PortalCommand {
}
