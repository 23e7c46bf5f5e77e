// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.authorization;

import org.castellan.core.api.HostIdInfo;

/** Kinds of host ids as a person says them, for example {@code Volume serial}. */
public final class HostIdKind {

	private HostIdKind() {
	}

	/** One that this program does not know is said as the machine says it. */
	public static String text(HostIdInfo id) {
		return switch (id.type()) {
		case "ethernet" -> Messages.HostIdKind_ethernet;
		case "disk-serial" -> Messages.HostIdKind_diskSerial;
		case "vm-uuid" -> Messages.HostIdKind_vmUuid;
		case "hardware-uuid" -> Messages.HostIdKind_hardwareUuid;
		case "machine-id" -> Messages.HostIdKind_machineId;
		case "hostname" -> Messages.HostIdKind_hostname;
		case "internet" -> Messages.HostIdKind_internet;
		default -> id.type();
		};
	}
}
