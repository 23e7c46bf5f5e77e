// SPDX-License-Identifier: EPL-2.0
/**
 * Files: replaced atomically, read within a limit, and a lock that one process holds.
 */
@NullMarked
package org.castellan.core.io;

import org.jspecify.annotations.NullMarked;
