// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.workstation;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String MachineIds_advice;
	public static String MachineIds_copied;
	public static String MachineIds_copy;
	public static String MachineIds_reading;
	public static String MachineIds_save;
	public static String MachineIds_saveMessage;
	public static String MachineIds_saveTitle;
	public static String MachineIds_saved;
	public static String MachineIds_title;
	public static String MachineIds_type;
	public static String MachineIds_value;
	public static String Workstation_authorize;
	public static String Workstation_deauthorize;
	public static String Workstation_empty;
	public static String Workstation_machineIds;
	public static String Workstation_reading;
	public static String Workstation_repair;
	public static String Workstation_tryAgain;
	public static String Workstation_untrusted;
	public static String Workstation_waiting;

	static {
		NLS.initializeMessages("org.castellan.authorization.ui.internal.workstation.messages", Messages.class);
	}

	private Messages() {
	}
}
