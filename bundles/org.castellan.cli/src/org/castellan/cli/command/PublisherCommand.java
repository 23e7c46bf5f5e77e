// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import picocli.CommandLine.Command;

/** {@code castellan publisher}: whose key signs licences. */
@Command(name = "publisher", description = "Make the key that signs licences.", synopsisSubcommandLabel = "COMMAND")
public final class PublisherCommand {
}
