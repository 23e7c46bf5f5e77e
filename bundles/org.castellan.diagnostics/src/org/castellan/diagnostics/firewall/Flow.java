// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

/** Which way a connection is opened, seen from the machine with the firewall. */
public enum Flow {
	INBOUND("in"), OUTBOUND("out");

	private final String word;

	Flow(String word) {
		this.word = word;
	}

	/** {@code in} or {@code out}. */
	public String word() {
		return word;
	}
}
