// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.paging;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String MoreRows_more;
	public static String MoreRows_text;

	static {
		NLS.initializeMessages("org.castellan.provisioning.ui.internal.paging.messages", Messages.class);
	}

	private Messages() {
	}
}
