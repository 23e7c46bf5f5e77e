// SPDX-License-Identifier: EPL-2.0
/** The one view of port diagnostics: a panel with the products, the bar and a page for each question. */
@NullMarked
package org.castellan.diagnostics.ui.internal.view;

import org.jspecify.annotations.NullMarked;
