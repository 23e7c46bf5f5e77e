// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.catalog;

/** What a product does when another program has its port. */
public enum WhenTaken {
	/** It fails: the port must be free. */
	FIXED_FAILS,
	/** It takes the next free one, as ArcGIS Server's installer does with 1098. */
	INCREMENTS,
	/** It goes on with the others of its range. */
	SKIPS,
	/** It asks for none of its own: the system gives it whatever is free, for a short time. */
	EPHEMERAL,
	/** The sources do not say. */
	UNKNOWN
}
