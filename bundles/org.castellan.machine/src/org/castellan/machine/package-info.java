// SPDX-License-Identifier: EPL-2.0
/**
 * What this machine is: its host ids, best first, each with what it survives. OSHI is behind this package and not seen
 * through it. {@link org.castellan.machine.MachineIds} is the whole of it for a reader.
 */
@NullMarked
package org.castellan.machine;

import org.jspecify.annotations.NullMarked;
