// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.util.Objects;
import org.castellan.authorization.AuthorizationNumber;
import org.castellan.core.license.Expiry;

/**
 * One line of an order: so many licences of a feature under one authorization number, for example ten of
 * {@code desktopAdvP} under {@code EFL123456789}, four of which are activated.
 *
 * @param id             in the records
 * @param ordered        machines for single use, seats for concurrent use, users for named user; 1 at least
 * @param activated      how many of them machines hold now
 * @param returned       how many machines have given back so far, or the vendor has released for them
 * @param expires        the last day of the licences
 * @param repairsAllowed how often, in all, machines may ask for them again after their host ids changed
 */
public record OrderLine(long id, AuthorizationNumber number, ProductFeature feature, int ordered, int activated,
		int returned, Expiry expires, int repairsAllowed, int repairsUsed) {

	public OrderLine {
		Objects.requireNonNull(number);
		Objects.requireNonNull(feature);
		Objects.requireNonNull(expires);
	}

	/** How many are still to be had. */
	public int left() {
		return ordered - activated;
	}

	public int repairsLeft() {
		return repairsAllowed - repairsUsed;
	}
}
