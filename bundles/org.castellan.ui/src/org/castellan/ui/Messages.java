// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String ProblemDialog_close;
	public static String ProblemDialog_text;
	public static String SaveFileDialog_browse;
	public static String SaveFileDialog_file;
	public static String SaveFileDialog_noFolder;
	public static String SaveFileDialog_noName;
	public static String SaveFileDialog_replaces;
	public static String SaveFileDialog_save;
	public static String TimeText_days;
	public static String TimeText_hours;
	public static String TimeText_minutes;
	public static String TimeText_seconds;

	static {
		NLS.initializeMessages("org.castellan.ui.messages", Messages.class);
	}

	private Messages() {
	}
}
