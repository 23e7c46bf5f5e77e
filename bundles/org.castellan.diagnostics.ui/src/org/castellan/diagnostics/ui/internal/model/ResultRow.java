// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.ui.internal.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.castellan.diagnostics.check.ProbeResult;
import org.castellan.diagnostics.check.Target;

/** A row of the result tree. */
public sealed interface ResultRow {

	/** What stays the same while results come in. */
	Object identity();

	/** The rows below. */
	List<ResultRow> below();

	/** How it stands. */
	Mark mark();

	/**
	 * A product on a host, for example {@code gis01 · ArcGIS Server}.
	 *
	 * @param below  all of its ports, or those to look at
	 * @param open   of all of them
	 * @param needed of all of them, open ones and those that have to be
	 */
	record Group(String host, String product, List<ResultRow> below, long open, long needed) implements ResultRow {

		public Group {
			Objects.requireNonNull(host);
			Objects.requireNonNull(product);
			below = List.copyOf(below);
		}

		@Override
		public Object identity() {
			return List.of(host, product);
		}

		/** The worst below; waiting as long as one is and none is bad. */
		@Override
		public Mark mark() {
			return below.stream().map(ResultRow::mark).max(Mark::compareTo).orElse(Mark.WAITING);
		}
	}

	/**
	 * A port.
	 *
	 * @param result empty while it is being asked
	 */
	record Port(int index, Target target, Optional<ProbeResult> result) implements ResultRow {

		public Port {
			Objects.requireNonNull(target);
			Objects.requireNonNull(result);
		}

		@Override
		public Object identity() {
			return index;
		}

		@Override
		public List<ResultRow> below() {
			return List.of();
		}

		@Override
		public Mark mark() {
			return result.map(Mark::of).orElse(Mark.WAITING);
		}
	}
}
