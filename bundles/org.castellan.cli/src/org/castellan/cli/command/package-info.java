// SPDX-License-Identifier: EPL-2.0
/**
 * The commands, one class each. A command is made with the {@link org.castellan.cli.Terminal} it talks to, has its
 * options as fields that picocli fills, and returns the exit code; what fails it throws.
 */
@NullMarked
package org.castellan.cli.command;

import org.jspecify.annotations.NullMarked;
