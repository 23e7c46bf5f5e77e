// SPDX-License-Identifier: EPL-2.0
/**
 * The directory a service lives in: taken by one process, read, written.
 */
@NullMarked
package org.castellan.service.internal.home;

import org.jspecify.annotations.NullMarked;
