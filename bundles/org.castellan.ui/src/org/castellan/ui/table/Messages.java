// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	static String FindField_hint;
	static String Rows_copy;
	static String Rows_csv;
	static String Rows_export;
	static String Rows_exporting;
	static String Rows_exportTitle;
	static String Rows_json;

	static {
		NLS.initializeMessages("org.castellan.ui.table.messages", Messages.class);
	}

	private Messages() {
	}
}
