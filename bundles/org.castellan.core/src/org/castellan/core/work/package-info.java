// SPDX-License-Identifier: EPL-2.0
/**
 * How long work reports and is cancelled, apart from any window or terminal.
 */
@NullMarked
package org.castellan.core.work;

import org.jspecify.annotations.NullMarked;
