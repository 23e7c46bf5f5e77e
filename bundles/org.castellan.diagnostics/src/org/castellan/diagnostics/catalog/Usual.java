// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

/** Whether a present installation has the ports of a rule without being told to. */
public enum Usual {
	YES,
	/** Where its site has several machines. */
	SEVERAL_MACHINES,
	/** Off by default, of older versions, or of some set-ups only: for example ArcGIS Server's HTTP. */
	NO
}
