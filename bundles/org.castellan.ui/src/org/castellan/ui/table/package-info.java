// SPDX-License-Identifier: EPL-2.0
/**
 * Tables that all behave in one way. A page says which {@link org.castellan.ui.table.Column}s there are and gives rows;
 * a {@link org.castellan.ui.table.DataTable} (flat, any number of rows) or a {@link org.castellan.ui.table.DataTree}
 * (rows below rows) sorts them by a click on a header, filters them, keeps selection and expansion through an update,
 * and hands them to Edit &gt; Copy and File &gt; Export. What is shown, in which order, and what a file gets is decided
 * in {@link org.castellan.ui.table.RowModel} and {@link org.castellan.ui.table.RowText}, which know no widget.
 */
@NullMarked
package org.castellan.ui.table;

import org.jspecify.annotations.NullMarked;
