// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.List;

/**
 * Something changed: {@code GET /api/v1/events}, server-sent. A viewer asks again for what the event names.
 *
 * @param number rises by one an event
 * @param kind   {@code seats}, {@code licenses}, {@code status} or {@code log}
 * @param names  the features concerned, empty for all
 */
public record ServiceEvent(long number, String kind, List<String> names) {

	public ServiceEvent {
		names = List.copyOf(names);
	}
}
