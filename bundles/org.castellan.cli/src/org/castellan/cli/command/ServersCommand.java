// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import picocli.CommandLine.Command;

/** {@code castellan servers}: whom this user trusts. */
@Command(name = "servers", description = "Show and change which servers you have pinned.",
		synopsisSubcommandLabel = "COMMAND")
public final class ServersCommand {
}
