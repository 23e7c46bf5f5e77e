// SPDX-License-Identifier: EPL-2.0
package org.castellan.provisioning.ui.internal.desk;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String Unlock_act;
	public static String Unlock_job;
	public static String Unlock_message;
	public static String Unlock_password;
	public static String Unlock_recordsAct;
	public static String Unlock_recordsJob;
	public static String Unlock_recordsMessage;
	public static String Unlock_recordsTitle;
	public static String Unlock_title;

	static {
		NLS.initializeMessages("org.castellan.provisioning.ui.internal.desk.messages", Messages.class);
	}

	private Messages() {
	}
}
