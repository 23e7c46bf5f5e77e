// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String LiveServer_authorizations;
	public static String LiveServer_connect;
	public static String LiveServer_hello;
	public static String LiveServer_hostIds;
	public static String LiveServer_log;
	public static String LiveServer_seats;
	public static String LiveServer_status;

	static {
		NLS.initializeMessages("org.castellan.admin.ui.internal.live.messages", Messages.class);
	}

	private Messages() {
	}
}
