// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.servers;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String ServerList_localhost;
	public static String ServerList_network;
	public static String ServerList_thisComputer;

	static {
		NLS.initializeMessages("org.castellan.admin.ui.internal.servers.messages", Messages.class);
	}

	private Messages() {
	}
}
