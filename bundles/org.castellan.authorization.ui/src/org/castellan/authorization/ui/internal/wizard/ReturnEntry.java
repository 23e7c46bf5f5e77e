// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.Objects;

import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationItem;

/**
 * A row of the deauthorization: what is authorized, and how many licences of it are given back.
 *
 * @param count 0 for none, at most what is held
 */
record ReturnEntry(ActivationInfo activation, int count) {

	ReturnEntry {
		Objects.requireNonNull(activation);
		if (count < 0 || count > activation.held()) {
			throw new IllegalArgumentException("Of " + activation.held() + " cannot be given back " + count);
		}
	}

	boolean isChosen() {
		return count > 0;
	}

	/** Whether any may be given back now. */
	boolean isPossible() {
		return activation.returnable() && activation.held() > 0;
	}

	ReturnEntry withCount(int chosen) {
		return new ReturnEntry(activation, chosen);
	}

	AuthorizationItem item() {
		return new AuthorizationItem(activation.number(), count);
	}
}
