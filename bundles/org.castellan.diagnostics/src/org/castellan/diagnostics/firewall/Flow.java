// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

/** Which way a connection is opened, seen from the machine with the firewall. */
public enum Flow {
	INBOUND, OUTBOUND
}
