// SPDX-License-Identifier: EPL-2.0
/**
 * Every use case without a window. {@link org.castellan.cli.Main} only exits; {@link org.castellan.cli.Cli} finds the
 * command, runs it and turns failures into words and an exit code; each command is one class in
 * {@code org.castellan.cli.command} that holds options and the order of calls. To add a command, write its class and
 * name it in {@code CommandTable}.
 *
 * <p>stdout is data, stderr is talk. Exit code 0: done; 1: problems found, or refused; 2: not understood; 3: the
 * environment is not fit, for example a server that cannot be reached.
 */
@NullMarked
package org.castellan.cli;

import org.jspecify.annotations.NullMarked;
