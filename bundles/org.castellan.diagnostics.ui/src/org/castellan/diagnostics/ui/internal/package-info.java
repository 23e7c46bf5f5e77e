// SPDX-License-Identifier: EPL-2.0
/** The perspective; its view is in {@code view}, what the view decides in {@code model}. */
@NullMarked
package org.castellan.diagnostics.ui.internal;

import org.jspecify.annotations.NullMarked;
