// SPDX-License-Identifier: EPL-2.0
package org.castellan.http;

/** Who may ask a route. */
public enum Access {
	/** Everyone on the network. */
	OPEN,
	/** Everyone, or who shows the client token where the site turned that on. */
	CLIENT,
	/** Who shows the admin credential. */
	ADMIN
}
