// SPDX-License-Identifier: EPL-2.0
/** What the packages of this bundle share: which names may stand in a licence file, which texts in the records. */
@NullMarked
package org.castellan.authority.internal;

import org.jspecify.annotations.NullMarked;
