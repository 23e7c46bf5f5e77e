// SPDX-License-Identifier: EPL-2.0
/** Commands of the menus, each from the selected server to its act. */
@NullMarked
package org.castellan.admin.ui.internal.handlers;

import org.jspecify.annotations.NullMarked;
