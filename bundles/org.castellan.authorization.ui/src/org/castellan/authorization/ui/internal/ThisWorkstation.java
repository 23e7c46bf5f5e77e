// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal;

import org.castellan.client.authorization.AuthorizationTarget;
import org.castellan.client.authorization.WorkstationTarget;

/** The machine that this program runs on, for its own use. */
public final class ThisWorkstation {

	private ThisWorkstation() {
	}

	public static AuthorizationTarget target() {
		return WorkstationTarget.ofUser(Messages.ThisWorkstation_name);
	}
}
