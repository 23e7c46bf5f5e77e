// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import org.castellan.authorization.Activated;
import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationInfo.AuthorizedFeature;
import org.castellan.ui.authorization.ActivationTable;
import org.castellan.ui.authorization.MaskedNumber;

/**
 * What a file brings, line by line.
 *
 * @param detail version, or authorization number
 * @param count  licences, -1 if uncounted
 * @param until  or whose signature it has
 */
record ReviewRow(String what, String detail, int count, String until) {

	static ReviewRow of(AuthorizedFeature line) {
		return new ReviewRow(line.name(), line.version(), line.count(), line.expires());
	}

	static ReviewRow of(ActivationInfo activation) {
		return new ReviewRow(ActivationTable.what(activation), MaskedNumber.of(activation.number()), activation.held(),
				activation.publisher());
	}

	/** Before it is applied: what the machine is to hold from then on. */
	static ReviewRow of(Activated activated, String publisher) {
		return new ReviewRow(ActivationTable.what(activated.title(), activated.feature()), activated.number().masked(),
				activated.count(), publisher);
	}

	String countText() {
		return count < 0 ? Messages.ReviewPage_uncounted : Integer.toString(count);
	}
}
