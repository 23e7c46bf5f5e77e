// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.time.Instant;
import java.util.List;
import org.castellan.core.host.HostId;

/**
 * What the answering side decides about a request; {@link AuthorizationResponse#of} signs it.
 *
 * @param issued    whole seconds
 * @param expires   when the response may no longer be applied; what it activates goes on
 * @param hostIds   which of the machine's host ids the licences are bound to, one at least
 * @param activated one for each number of the request
 * @param license   a whole licence file with a line for each activation whose count is not 0, told apart by {@code SN=};
 *                  one character per byte (ISO 8859-1), lines ended by LF; empty if nothing is left
 */
public record Answer(Instant issued, Instant expires, List<HostId> hostIds, List<Activated> activated, String license) {

	public Answer {
		Lines.requireWholeSeconds(issued);
		Lines.requireWholeSeconds(expires);
		hostIds = List.copyOf(hostIds);
		activated = List.copyOf(activated);
		if (hostIds.isEmpty() || hostIds.size() > Machine.MOST_HOST_IDS) {
			throw new IllegalArgumentException("An answer is for 1 to 32 host ids: " + hostIds.size());
		}
		hostIds.forEach(Lines::requireHostId);
		if (activated.isEmpty() || activated.stream().map(Activated::number).distinct().count() != activated.size()) {
			throw new IllegalArgumentException("An answer is about one number or more, each once");
		}
		Lines.requireLines(license);
	}
}
