// SPDX-License-Identifier: EPL-2.0
/**
 * What every window of Castellan shares, so that all behave in one way: tables in {@link org.castellan.ui.table}, work
 * outside the UI thread in {@link org.castellan.ui.jobs}, pictures in {@link org.castellan.ui.image}, and here the small
 * things: the names by which tests find widgets, and how a {@link org.castellan.core.problem.Problem} is shown.
 */
@NullMarked
package org.castellan.ui;

import org.jspecify.annotations.NullMarked;
