// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.time.Instant;
import java.util.Objects;
import org.castellan.authorization.AuthorizationNumber;

/**
 * What one machine holds of one order line, for example 4 of 10 seats of {@code desktopAdvP}.
 *
 * @param id          in the records
 * @param order       name of the order
 * @param machineKey  of the machine's trusted storage; of a provisioned licence file, its host id
 * @param machineName as it calls itself; of a provisioned licence file, empty
 * @param hostId      that the licences are locked to
 * @param count       how many, 0 if all were returned or released
 * @param serial      of the last answer about it
 */
public record Activation(long id, long orderId, String order, AuthorizationNumber number, ProductFeature feature,
		String machineKey, String machineName, String hostId, int count, long serial, ActivationState state, Instant since,
		Instant changed) {

	public Activation {
		Objects.requireNonNull(order);
		Objects.requireNonNull(number);
		Objects.requireNonNull(feature);
		Objects.requireNonNull(machineKey);
		Objects.requireNonNull(machineName);
		Objects.requireNonNull(hostId);
		Objects.requireNonNull(state);
		Objects.requireNonNull(since);
		Objects.requireNonNull(changed);
	}
}
