// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

/** Where the connections of a rule come from, seen from the machine the product runs on. */
public enum Direction {
	/** From clients: a firewall lets it in. */
	IN,
	/** To other machines: a firewall lets it out. */
	OUT,
	/** Between the machines of one site, in and out. */
	BETWEEN_MACHINES,
	/** Inside the machine: no firewall between, but nothing else may take the port. */
	LOCAL
}
