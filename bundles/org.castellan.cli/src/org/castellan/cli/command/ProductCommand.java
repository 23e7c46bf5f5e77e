// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import picocli.CommandLine.Command;

/** {@code castellan product}: what a vendor sells. */
@Command(name = "product", description = "Keep the products that a vendor sells.", synopsisSubcommandLabel = "COMMAND")
public final class ProductCommand {
}
