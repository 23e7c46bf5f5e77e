// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.List;

/**
 * One pool: {@code total = inUse + reserved + available} at every instant.
 *
 * @param name      the feature
 * @param version   of the feature, for example {@code 10.1}
 * @param total     seats authorized, -1 if uncounted
 * @param inUse     seats that leases hold, borrowed ones among them
 * @param borrowed  of those, seats borrowed for offline use
 * @param reserved  seats kept back for someone
 * @param available seats that anyone may take now, -1 if uncounted
 * @param expires   {@code yyyy-mm-dd}, the first day its total shrinks, or {@code permanent}
 * @param publisher who signed it
 * @param trial     whether a trial publisher signed it
 * @param users     named users the total is three sessions each of, 0 for concurrent use
 * @param holders   the leases, longest held first
 */
public record FeatureAvailability(String name, String version, int total, int inUse, int borrowed, int reserved,
		int available, String expires, String publisher, boolean trial, int users, List<LeaseInfo> holders) {

	public FeatureAvailability {
		holders = List.copyOf(holders);
	}
}
