// SPDX-License-Identifier: EPL-2.0
/** What the menus and tool bars do. */
@NullMarked
package org.castellan.provisioning.ui.internal.handlers;

import org.jspecify.annotations.NullMarked;
