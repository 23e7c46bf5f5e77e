// SPDX-License-Identifier: EPL-2.0
package org.castellan.admin.ui.internal.live;

import java.util.Objects;
import java.util.Optional;

import org.castellan.core.problem.Problem;

/**
 * The last answer to a question, and why there is none or no newer one. For example the seats of 10:42 with "Nothing
 * answers at 27000@licsrv01".
 */
public record Heard<T>(Optional<T> value, Optional<Problem> problem) {

	public Heard {
		Objects.requireNonNull(value);
		Objects.requireNonNull(problem);
	}

	public static <T> Heard<T> nothing() {
		return new Heard<>(Optional.empty(), Optional.empty());
	}

	static <T> Heard<T> of(T answer) {
		return new Heard<>(Optional.of(answer), Optional.empty());
	}

	Heard<T> failing(Problem why) {
		return new Heard<>(value, Optional.of(why));
	}

	/** Whether there is an answer, but an old one. */
	public boolean isOld() {
		return value.isPresent() && problem.isPresent();
	}
}
