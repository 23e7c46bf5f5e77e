// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

/** What became of an activation. */
public enum ActivationState {
	/** The machine holds licences. */
	ACTIVE,
	/** The machine has given all of them back. */
	RETURNED,
	/** The vendor has given them back for a machine that cannot. */
	RELEASED
}
