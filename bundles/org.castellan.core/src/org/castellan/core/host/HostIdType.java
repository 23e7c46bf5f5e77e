// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.host;

import java.util.Locale;

/**
 * What a host id names, and how the FlexNet grammar writes it (reference/domain.md 2.3). For example {@code ETHERNET}
 * is written as 12 hex digits, {@code VM_UUID} as {@code VM_UUID=...}.
 */
public enum HostIdType {
	/** Twelve hex digits of a network card. */
	ETHERNET(""),
	/** Eight hex digits, the 32-bit "long" id. */
	LONG(""),
	/** Locks to nothing. */
	ANY(""),
	/** Demonstration, uncounted features only. */
	DEMO(""),
	COMPOSITE("COMPOSITE="), DISPLAY("DISPLAY="), HOSTNAME("HOSTNAME="), USER("USER="), INTERNET("INTERNET="),
	ID("ID="), DISK_SERIAL("DISK_SERIAL_NUM="), FLEXID("FLEXID="), VM_UUID("VM_UUID="),
	/** The hardware's UUID (SMBIOS); Castellan's own kind, vendor-defined in the grammar. */
	HARDWARE_UUID("CASTELLAN_HARDWARE_UUID="),
	/** The operating system's installation id (machine-id); Castellan's own kind, vendor-defined in the grammar. */
	MACHINE_ID("CASTELLAN_MACHINE_ID="),
	/** A kind that another vendor defined, kept with its prefix in the value. */
	VENDOR_DEFINED("");

	private final String prefix;

	HostIdType(String prefix) {
		this.prefix = prefix;
	}

	/** What stands before the value in a licence file, {@code ""} or a keyword with its equals sign. */
	public String prefix() {
		return prefix;
	}

	/** The name in JSON and on the command line, for example {@code vm-uuid}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
