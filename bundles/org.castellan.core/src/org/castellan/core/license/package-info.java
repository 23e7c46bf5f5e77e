// SPDX-License-Identifier: EPL-2.0
/**
 * Licence files in the FlexNet grammar (reference/domain.md 2.1): read byte by byte, checked, counted into pools, made.
 */
@NullMarked
package org.castellan.core.license;

import org.jspecify.annotations.NullMarked;
