// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.servers;

import org.castellan.core.api.Availability;
import org.castellan.core.api.FeatureAvailability;

/**
 * All counted pools of a server together, for example 14 of 150 in use.
 *
 * @param full how many of them have no seat left
 */
public record SeatTotals(long inUse, long total, long full) {

	public static SeatTotals of(Availability availability) {
		var counted = availability.features().stream().filter(feature -> feature.total() >= 0).toList();
		return new SeatTotals(availability.features().stream().mapToLong(FeatureAvailability::inUse).sum(),
				counted.stream().mapToLong(FeatureAvailability::total).sum(),
				counted.stream().filter(feature -> feature.total() > 0 && feature.available() == 0).count());
	}
}
