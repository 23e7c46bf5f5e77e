// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import picocli.CommandLine.Command;

/** {@code castellan site}: the vendor's activation site. */
@Command(name = "site", description = "Run the vendor's activation site, which answers authorization requests.")
public final class SiteCommand {
}
