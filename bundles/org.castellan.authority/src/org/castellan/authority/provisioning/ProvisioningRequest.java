// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.provisioning;

import java.util.LinkedHashMap;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.castellan.authority.order.Order;
import org.castellan.authority.order.OrderLine;
import org.castellan.authorization.Contact;
import org.castellan.core.host.HostId;

/**
 * Which part of an order a provisioning file is to give, and to whom.
 *
 * @param order  name of the order
 * @param counts how many of each feature, by its name for programs, for example {@code desktopAdvP} 10
 * @param hostId of the licence server, for a named-user licence file
 * @param note   the file note, for the audit; may be empty
 */
public record ProvisioningRequest(String order, Map<String, Integer> counts, Contact contact, Optional<HostId> hostId,
		String note) {

	public ProvisioningRequest {
		Objects.requireNonNull(order);
		counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
		Objects.requireNonNull(contact);
		Objects.requireNonNull(hostId);
		note = note.strip();
	}

	/** All that is left of an order, for its customer. */
	public static ProvisioningRequest whole(Order order) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		order.lines().stream().filter(line -> line.left() > 0)
				.forEach(line -> counts.put(line.feature().feature(), line.left()));
		return new ProvisioningRequest(order.name(), counts, order.customer().contact(), Optional.empty(), "");
	}

	/** These counts instead of {@link OrderLine#left}. */
	public ProvisioningRequest withCounts(Map<String, Integer> other) {
		return new ProvisioningRequest(order, other, contact, hostId, note);
	}

	public ProvisioningRequest withContact(Contact other) {
		return new ProvisioningRequest(order, counts, other, hostId, note);
	}

	public ProvisioningRequest lockedTo(HostId machine) {
		return new ProvisioningRequest(order, counts, contact, Optional.of(machine), note);
	}

	public ProvisioningRequest withNote(String text) {
		return new ProvisioningRequest(order, counts, contact, hostId, text);
	}
}
