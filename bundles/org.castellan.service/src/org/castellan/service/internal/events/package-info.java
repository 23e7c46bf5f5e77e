// SPDX-License-Identifier: EPL-2.0
/**
 * Live views: what changed, gathered and sent to whoever watches.
 */
@NullMarked
package org.castellan.service.internal.events;

import org.jspecify.annotations.NullMarked;
