// SPDX-License-Identifier: EPL-2.0
/**
 * Which ports the products of the field need, as data. A {@link org.castellan.diagnostics.catalog.PortRule} is one
 * line of {@code ports.csv} beside these classes; {@link org.castellan.diagnostics.catalog.PortCatalog#standard()}
 * reads it, and a site adds rules of its own in a file of the same form.
 *
 * <p>A rule says how sure it is: {@code CERTAIN} stands in its source, {@code ASSUMED} was concluded from other sources,
 * {@code MISSING} is a blank of the source that nobody filled; then {@link org.castellan.diagnostics.catalog.Ports.Blank}
 * holds what the field usually has there. Whether a usual installation of today has the port at all
 * ({@link org.castellan.diagnostics.catalog.Usual}) decides what must answer and what a firewall script opens. What sources contradict each other about stands in the rule's note.
 */
@NullMarked
package org.castellan.diagnostics.catalog;

import org.jspecify.annotations.NullMarked;
