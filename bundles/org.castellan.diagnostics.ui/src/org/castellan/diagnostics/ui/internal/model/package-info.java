// SPDX-License-Identifier: EPL-2.0
/** What the pages of port diagnostics show and decide, without a widget. */
@NullMarked
package org.castellan.diagnostics.ui.internal.model;

import org.jspecify.annotations.NullMarked;
