// SPDX-License-Identifier: EPL-2.0
/** What the parts of this bundle share. */
@NullMarked
package org.castellan.authorization.ui.internal;

import org.jspecify.annotations.NullMarked;
