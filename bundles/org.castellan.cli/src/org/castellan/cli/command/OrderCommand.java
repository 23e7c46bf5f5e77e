// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import picocli.CommandLine.Command;

/** {@code castellan order}: what was bought, and which machines hold it. */
@Command(name = "order", description = "Keep a vendor's orders and what machines hold of them.",
		synopsisSubcommandLabel = "COMMAND")
public final class OrderCommand {
}
