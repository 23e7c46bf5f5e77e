// SPDX-License-Identifier: EPL-2.0
/** What listens on this machine, who has the catalogue's ports, and what the system does with them. */
@NullMarked
package org.castellan.diagnostics.machine;

import org.jspecify.annotations.NullMarked;
