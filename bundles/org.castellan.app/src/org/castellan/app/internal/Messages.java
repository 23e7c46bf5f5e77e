// SPDX-License-Identifier: EPL-2.0
package org.castellan.app.internal;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
public final class Messages extends NLS {

	public static String ConsoleApplication_inUse;
	public static String ConsoleApplication_noDisplay;
	public static String ConsoleApplication_notWritable;
	public static String ConsoleApplication_title;

	static {
		NLS.initializeMessages("org.castellan.app.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
