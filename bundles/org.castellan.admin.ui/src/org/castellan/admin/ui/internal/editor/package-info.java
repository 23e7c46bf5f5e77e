// SPDX-License-Identifier: EPL-2.0
/**
 * One server in an editor: a headline that is always there, and pages that each watch the one or two answers they show.
 * What a page says is decided in a class without widgets beside it ({@code Headline}, {@code ServiceFacts},
 * {@code MachineIdColumns}, {@code AuthorizationRow}, {@code SeatRow}, {@code LogFilter}); the page lays out and binds.
 */
@NullMarked
package org.castellan.admin.ui.internal.editor;

import org.jspecify.annotations.NullMarked;
