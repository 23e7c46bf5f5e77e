// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String ThisWorkstation_name;

	static {
		NLS.initializeMessages("org.castellan.authorization.ui.internal.messages", Messages.class);
	}

	private Messages() {
	}
}
