// SPDX-License-Identifier: EPL-2.0
package org.castellan.ui.jobs;

import java.util.Objects;

import org.castellan.core.problem.Problem;

/** What became of background work. */
public sealed interface Outcome<T> {

	record Done<T>(T value) implements Outcome<T> {

		public Done {
			Objects.requireNonNull(value);
		}
	}

	record Failed<T>(Problem problem) implements Outcome<T> {

		public Failed {
			Objects.requireNonNull(problem);
		}
	}

	/** The person did not want it any more. */
	record Cancelled<T>() implements Outcome<T> {
	}
}
