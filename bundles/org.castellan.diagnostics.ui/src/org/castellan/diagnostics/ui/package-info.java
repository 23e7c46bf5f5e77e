// SPDX-License-Identifier: EPL-2.0
/**
 * Port diagnostics in a window. The perspective has one view, with a page for each question: what answers (Result), what
 * gets in the way of what (Collisions), what is on this computer, who talks to whom (Flows), what changed since
 * (History), and what the rules are and who says so (Catalogue), where a site adds rules of its own. The rules are those of {@code org.castellan.diagnostics}; what a page decides stands in a class of
 * {@code internal.model}, which knows no widget. {@link org.castellan.diagnostics.ui.Keys} names all for tests.
 */
@NullMarked
package org.castellan.diagnostics.ui;

import org.jspecify.annotations.NullMarked;
