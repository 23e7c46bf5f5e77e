// SPDX-License-Identifier: EPL-2.0
/**
 * Which products planned for one machine get in each other's way.
 * {@link org.castellan.diagnostics.conflict.CollisionSearch} overlays their rules; a
 * {@link org.castellan.diagnostics.conflict.Collision} says whether both can go on since one gives way, whether that
 * depends on which starts first, or whether it is only a port that the system may have given to somebody for a moment.
 */
@NullMarked
package org.castellan.diagnostics.conflict;

import org.jspecify.annotations.NullMarked;
