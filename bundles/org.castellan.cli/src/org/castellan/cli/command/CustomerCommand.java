// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import picocli.CommandLine.Command;

/** {@code castellan customer}: who orders. */
@Command(name = "customer", description = "Keep a vendor's customers.", synopsisSubcommandLabel = "COMMAND")
public final class CustomerCommand {
}
