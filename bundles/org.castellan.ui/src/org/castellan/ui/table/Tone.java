// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.table;

/** How a row's text stands out. */
public enum Tone {
	PLAIN,
	/** Less important, or old. */
	MUTED,
	/** Needs attention. */
	ALERT
}
