// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority;

import java.util.List;
import java.util.Objects;
import org.castellan.core.problem.Problem;

/**
 * What became of what a vendor wanted: it is done, or there are reasons why not and nothing was changed.
 *
 * @param <T> what came of it, for example an order
 */
public sealed interface Outcome<T> {

	/**
	 * It is done.
	 *
	 * @param warnings what is unusual all the same
	 */
	record Done<T>(T value, List<Problem> warnings) implements Outcome<T> {

		public Done {
			Objects.requireNonNull(value);
			warnings = List.copyOf(warnings);
		}
	}

	/** It is not done. */
	record Refused<T>(List<Problem> problems) implements Outcome<T> {

		public Refused {
			problems = List.copyOf(problems);
			if (problems.isEmpty()) {
				throw new IllegalArgumentException("A refusal has a reason");
			}
		}
	}

	static <T> Outcome<T> done(T value) {
		return new Done<>(value, List.of());
	}

	static <T> Outcome<T> refused(Problem... problems) {
		return new Refused<>(List.of(problems));
	}
}
