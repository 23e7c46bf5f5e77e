// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.authorization;

import org.eclipse.osgi.util.NLS;
import org.jspecify.annotations.NullUnmarked;

/** The texts of this package. */
@NullUnmarked
final class Messages extends NLS {

	public static String ActivationTable_held;
	public static String ActivationTable_lent;
	public static String ActivationTable_note;
	public static String ActivationTable_number;
	public static String ActivationTable_passedOn;
	public static String ActivationTable_publisher;
	public static String ActivationTable_since;
	public static String ActivationTable_title;
	public static String ActivationTable_titled;
	public static String ActivationTable_untrusted;
	public static String ActivationTable_what;
	public static String ActivationTable_withheld;
	public static String HostIdKind_diskSerial;
	public static String HostIdKind_ethernet;
	public static String HostIdKind_hardwareUuid;
	public static String HostIdKind_hostname;
	public static String HostIdKind_internet;
	public static String HostIdKind_machineId;
	public static String HostIdKind_vmUuid;
	public static String PendingTable_age;
	public static String PendingTable_authorize;
	public static String PendingTable_deauthorize;
	public static String PendingTable_id;
	public static String PendingTable_more;
	public static String PendingTable_numbers;
	public static String PendingTable_repair;
	public static String PendingTable_since;
	public static String PendingTable_title;
	public static String PendingTable_what;

	static {
		NLS.initializeMessages("org.castellan.ui.authorization.messages", Messages.class);
	}

	private Messages() {
	}
}
