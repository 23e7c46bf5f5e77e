// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

/** The firewall a script is for, for example {@code nftables} on a Debian server. */
public enum FirewallFormat {
	NFTABLES("nftables", "sh"),
	/** With ip6tables. */
	IPTABLES("iptables", "sh"),
	/** 0.9 or newer, as in RHEL 8, for its policies. */
	FIREWALLD("firewalld", "sh"),
	UFW("ufw", "sh"),
	/** The firewall of Windows, by the NetSecurity module. */
	POWERSHELL("PowerShell", "ps1"),
	/** The firewall of Windows, by {@code netsh advfirewall}. */
	NETSH("netsh", "cmd");

	private final String label;
	private final String suffix;

	FirewallFormat(String label, String suffix) {
		this.label = label;
		this.suffix = suffix;
	}

	/** As people name it. */
	public String label() {
		return label;
	}

	/** Of a file that holds a script, without the dot. */
	public String suffix() {
		return suffix;
	}

	public boolean isWindows() {
		return this == POWERSHELL || this == NETSH;
	}

	/** What this machine most likely has. */
	public static FirewallFormat usual(String osName) {
		return osName.startsWith("Windows") ? POWERSHELL : NFTABLES;
	}
}
