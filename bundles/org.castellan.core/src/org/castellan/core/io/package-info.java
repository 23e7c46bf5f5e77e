// SPDX-License-Identifier: EPL-2.0
/**
 * Files: replaced atomically, read within a limit.
 */
@NullMarked
package org.castellan.core.io;

import org.jspecify.annotations.NullMarked;
