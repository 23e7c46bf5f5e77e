// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.time.Instant;
import java.util.List;

/**
 * An authorization request that waits for its response, maybe for days.
 *
 * @param id          a UUID, which the response names
 * @param kind        as in {@link AuthorizationDraft}
 * @param created     when it was prepared
 * @param items       what it asks for or gives back
 * @param cancellable whether it may be given up; one that gives seats back may only be finished
 */
public record PendingRequest(String id, String kind, Instant created, List<AuthorizationItem> items,
		boolean cancellable) {

	public PendingRequest {
		items = List.copyOf(items);
	}
}
