// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import picocli.CommandLine.Command;

/** {@code castellan service}: the licence service of this machine. */
@Command(name = "service", description = "Run the licence service on this machine.", synopsisSubcommandLabel = "COMMAND")
public final class ServiceCommand {
}
