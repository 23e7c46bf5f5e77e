// SPDX-License-Identifier: EPL-2.0
/** Seats in use from the command line: held while a command runs, or while someone waits. */
@NullMarked
package org.castellan.cli.checkout;

import org.jspecify.annotations.NullMarked;
