// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.util.Optional;

import org.castellan.core.api.AuthorizationStatus;

/** The line beside the Authorization page's buttons: the other way to authorize, and why some of them cannot be pressed. */
final class AuthorizationHint {

	private AuthorizationHint() {
	}

	/**
	 * @param namedUser whether the page shows what is authorized for named users
	 * @param may       whether the server answers, and to this person; if not, the page says so elsewhere
	 * @param status    what it has by number, if that is known
	 */
	static String of(boolean namedUser, boolean may, Optional<AuthorizationStatus> status) {
		if (namedUser) {
			return Messages.Authorization_namedUsersStay;
		}
		if (!may) {
			return "";
		}
		return status.filter(known -> known.activations().isEmpty()).isPresent() ? Messages.Authorization_dropOnly
				: Messages.Authorization_drop;
	}
}
