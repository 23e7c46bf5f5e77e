// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.api;

import java.util.List;

/**
 * Every seat there is and where it is: {@code GET /api/v1/availability?version=concurrent-use|named-user}.
 *
 * @param version  {@code concurrent-use} or {@code named-user}
 * @param features by name
 */
public record Availability(String version, List<FeatureAvailability> features) {

	public static final String CONCURRENT_USE = "concurrent-use";
	public static final String NAMED_USER = "named-user";

	public Availability {
		features = List.copyOf(features);
	}
}
