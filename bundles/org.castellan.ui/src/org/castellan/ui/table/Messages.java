// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String FindField_hint;
	public static String ProblemTable_code;
	public static String ProblemTable_remedy;
	public static String ProblemTable_title;
	public static String ProblemTable_what;
	public static String ProblemTable_why;
	public static String Rows_copy;
	public static String Rows_export;
	public static String Rows_exporting;
	public static String Rows_exportMessage;
	public static String Rows_exportTitle;

	static {
		NLS.initializeMessages("org.castellan.ui.table.messages", Messages.class);
	}

	private Messages() {
	}
}
