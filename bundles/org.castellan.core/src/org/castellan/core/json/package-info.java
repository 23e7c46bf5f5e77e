// SPDX-License-Identifier: EPL-2.0
/**
 * The project's one JSON dialect.
 */
@NullMarked
package org.castellan.core.json;

import org.jspecify.annotations.NullMarked;
