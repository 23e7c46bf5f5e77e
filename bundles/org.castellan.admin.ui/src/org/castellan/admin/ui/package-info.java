// SPDX-License-Identifier: EPL-2.0
/**
 * The window of a licence administrator: which servers there are, and for each what is authorized, who holds what, and
 * what happened. Everything is contributed by plugin.xml under the ids in {@link org.castellan.admin.ui.Keys}, so it
 * opens in any Eclipse-based application.
 */
@NullMarked
package org.castellan.admin.ui;

import org.jspecify.annotations.NullMarked;
