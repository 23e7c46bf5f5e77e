// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.firewall;

/** On which end of the connections the firewall stands. */
public enum FirewallSide {
	/** The machine the product runs on: clients come in, and what the product asks for goes out. */
	SERVER,
	/** A machine that uses the product: its connections go out. */
	CLIENT
}
