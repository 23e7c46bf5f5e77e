// SPDX-License-Identifier: EPL-2.0
/** Which products planned for one host get in each other's way. */
@NullMarked
package org.castellan.diagnostics.conflict;

import org.jspecify.annotations.NullMarked;
