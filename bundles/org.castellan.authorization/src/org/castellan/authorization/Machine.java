// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.List;
import java.util.Set;
import org.castellan.core.host.HostId;
import org.castellan.core.host.HostIdType;
import org.castellan.crypto.MachineKey;

/**
 * Who asks: a machine's name, its host ids and the key of its trusted storage.
 *
 * @param name    for people; printable, at most {@value Lines#MAX_VALUE} characters
 * @param hostIds best first, 1 to {@value #MOST_HOST_IDS}
 * @param key     X.509 SubjectPublicKeyInfo in base64, {@link MachineKey#publicKey()}
 */
public record Machine(String name, List<HostId> hostIds, String key) {

	public static final int MOST_HOST_IDS = 32;

	private static final Set<HostIdType> NOT_BINDING = Set.of(HostIdType.ANY, HostIdType.DEMO, HostIdType.HOSTNAME,
			HostIdType.INTERNET, HostIdType.USER, HostIdType.DISPLAY, HostIdType.ID);

	public Machine {
		Lines.requireValue(name);
		hostIds = List.copyOf(hostIds);
		if (hostIds.isEmpty() || hostIds.size() > MOST_HOST_IDS) {
			throw new IllegalArgumentException("A machine has 1 to 32 host ids: " + hostIds.size());
		}
		hostIds.forEach(Lines::requireHostId);
		if (!MachineKey.isPublicKey(key)) {
			throw new IllegalArgumentException("Not the key of a trusted storage");
		}
	}

	/** The host ids that say which machine it is, not where it is or who uses it; all of them if none does. */
	public List<HostId> bindingHostIds() {
		List<HostId> binding = hostIds.stream().filter(id -> !NOT_BINDING.contains(id.type())).toList();
		return binding.isEmpty() ? hostIds : binding;
	}
}
