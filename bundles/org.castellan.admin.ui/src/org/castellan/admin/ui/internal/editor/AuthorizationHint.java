// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.util.Optional;

import org.castellan.admin.ui.internal.live.Contact;
import org.castellan.admin.ui.internal.live.Heard;
import org.castellan.core.api.AuthorizationStatus;

/**
 * What the Authorization page says beside its rows: the other way to authorize, why some buttons cannot be pressed, and that
 * nothing is authorized, once that is known.
 */
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
		return hasNoNumbers(status) ? Messages.Authorization_dropOnly : Messages.Authorization_drop;
	}

	/**
	 * What stands where no file has any rows.
	 *
	 * @param status what the server has by number, which is not in a file
	 */
	static String none(boolean namedUser, Contact contact, Heard<AuthorizationStatus> status) {
		return namedUser ? Messages.Authorization_noNamedUsers
				: Waiting.withoutRows(contact, status, Messages.Authorization_nothing, Messages.Authorization_nothing);
	}

	/**
	 * Whether the server, now that no file has any rows, is known to have nothing of what the page shows: only then is it
	 * offered to authorize the first.
	 *
	 * @param status what the server has by number; named users are in files only
	 */
	static boolean isKnownToBeNone(boolean namedUser, Contact contact, Heard<AuthorizationStatus> status) {
		return contact.phase().isUp() && (namedUser || hasNoNumbers(status.value()));
	}

	private static boolean hasNoNumbers(Optional<AuthorizationStatus> status) {
		return status.filter(known -> known.activations().isEmpty()).isPresent();
	}
}
