// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

/** Who answers the request, and how it gets there. */
enum AuthorizationMethod {
	/** The activation site, at once. */
	ONLINE,
	/** The vendor, by a file that a person carries. */
	OFFLINE,
	/** Another licence server of the same organization, at once. */
	LOCAL_SERVER
}
