// SPDX-License-Identifier: EPL-2.0
/**
 * Licence files and publishers of a home, and what they add up to.
 */
@NullMarked
package org.castellan.service.internal.license;

import org.jspecify.annotations.NullMarked;
