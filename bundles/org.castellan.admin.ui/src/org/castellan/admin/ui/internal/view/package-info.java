// SPDX-License-Identifier: EPL-2.0
/** The License Servers view: groups of servers with state and seats, and what to do first while it is empty. */
@NullMarked
package org.castellan.admin.ui.internal.view;

import org.jspecify.annotations.NullMarked;
