// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

/** How sure a rule is. */
public enum Certainty {
	/** Its source says so. */
	CERTAIN,
	/** Concluded from other sources, or these contradict each other. */
	ASSUMED,
	/** Its source leaves the ports blank. */
	MISSING
}
