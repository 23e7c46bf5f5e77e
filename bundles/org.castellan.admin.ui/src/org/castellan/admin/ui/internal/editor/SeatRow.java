// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.editor;

import java.util.Comparator;
import java.util.List;

import org.castellan.core.api.Availability;
import org.castellan.core.api.FeatureAvailability;
import org.castellan.core.api.LeaseInfo;
import org.castellan.ui.table.NaturalOrder;

/** A row of the Availability page: a feature, or below it one who holds seats of it. */
sealed interface SeatRow {

	/** The feature concerned. */
	FeatureAvailability feature();

	/** What stays the same when it is read anew. */
	Object identity();

	List<SeatRow> below();

	/** By name; pools of one name as the server has them. */
	static List<SeatRow> of(Availability availability) {
		return availability.features().stream()
				.sorted(Comparator.comparing(FeatureAvailability::name, NaturalOrder.OF_TEXTS))
				.<SeatRow>map(Feature::new).toList();
	}

	/** A pool, for example {@code desktopAdvP}. */
	record Feature(FeatureAvailability feature) implements SeatRow {

		/** Pools of one name do not add up across versions and publishers. */
		private record Identity(String name, String version, String publisher, boolean trial) {
		}

		@Override
		public Object identity() {
			return new Identity(feature.name(), feature.version(), feature.publisher(), feature.trial());
		}

		@Override
		public List<SeatRow> below() {
			return feature.holders().stream().<SeatRow>map(lease -> new Lease(feature, lease)).toList();
		}
	}

	/** One lease with its holder, for example {@code jsmith on GIS-07}. */
	record Lease(FeatureAvailability feature, LeaseInfo lease) implements SeatRow {

		@Override
		public Object identity() {
			return lease.id();
		}

		@Override
		public List<SeatRow> below() {
			return List.of();
		}
	}
}
