// SPDX-License-Identifier: EPL-2.0
/** Where port diagnostics meets OSGi. */
@NullMarked
package org.castellan.diagnostics.internal;

import org.jspecify.annotations.NullMarked;
