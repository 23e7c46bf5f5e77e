// SPDX-License-Identifier: EPL-2.0
/**
 * Host ids: what a licence is locked to, and how long each lasts.
 */
@NullMarked
package org.castellan.core.host;

import org.jspecify.annotations.NullMarked;
