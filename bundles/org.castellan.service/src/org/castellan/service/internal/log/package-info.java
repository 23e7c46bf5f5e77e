// SPDX-License-Identifier: EPL-2.0
/**
 * What happened, in memory and in a file.
 */
@NullMarked
package org.castellan.service.internal.log;

import org.jspecify.annotations.NullMarked;
