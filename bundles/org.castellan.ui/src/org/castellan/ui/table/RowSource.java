// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

/** What Edit &gt; Copy, Edit &gt; Select all and File &gt; Export do with the table that has the focus. */
interface RowSource {

	/** Under this name a table's widget carries its source. */
	String PROPERTY = "org.castellan.ui.rows";

	/** The selected rows for the clipboard, {@code ""} if none is. */
	String copied();

	void selectAll();

	/** All rows that are shown, those below others too. */
	String exported(ExportFormat format);

	/** A file name without extension to suggest. */
	String exportName();
}
