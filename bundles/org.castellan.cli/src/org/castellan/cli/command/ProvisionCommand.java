// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import picocli.CommandLine.Command;

/** {@code castellan provision}: the vendor's side. */
@Command(name = "provision", description = "Make what a customer has ordered.", synopsisSubcommandLabel = "COMMAND")
public final class ProvisionCommand {
}
