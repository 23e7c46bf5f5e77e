// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	static String ProblemDialog_close;
	static String ProblemDialog_text;

	static {
		NLS.initializeMessages("org.castellan.ui.messages", Messages.class);
	}

	private Messages() {
	}
}
