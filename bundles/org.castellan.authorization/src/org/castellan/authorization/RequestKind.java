// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.Locale;

/**
 * What a machine asks for: seats, to give seats back, or to bind what it holds to its present host ids after a change of
 * hardware.
 */
public enum RequestKind {
	AUTHORIZE, DEAUTHORIZE, REPAIR;

	/** As in files and on the wire: {@code authorize}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}
}
