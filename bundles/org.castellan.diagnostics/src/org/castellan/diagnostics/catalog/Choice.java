// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

/** Whether another port can be chosen in the place of a rule's. */
public enum Choice {
	/** Nobody can. */
	FIXED,
	/** By whoever installs or runs the product. */
	CONFIGURABLE,
	/** Its source does not say. */
	NOT_SAID
}
