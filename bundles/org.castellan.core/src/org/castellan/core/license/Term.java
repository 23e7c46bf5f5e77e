// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The days from a first, if there is one, to a last: {@code START=02-mar-2026} with an expiry of {@code 31-dec-2027}.
 *
 * @param first empty for since ever
 * @param last  never for without end
 */
public record Term(Optional<LocalDate> first, Expiry last) {

	public static final Term ALWAYS = new Term(Optional.empty(), Expiry.never());

	public Term {
		Objects.requireNonNull(first);
		Objects.requireNonNull(last);
	}

	public boolean contains(LocalDate day) {
		return hasBegun(day) && !last.isOver(day);
	}

	public boolean hasBegun(LocalDate day) {
		return first.isEmpty() || !first.get().isAfter(day);
	}

	/** The days of both, if there are any. */
	Optional<Term> and(Term other) {
		Optional<LocalDate> later = begin().isAfter(other.begin()) ? first : other.first;
		Expiry earlier = last.compareTo(other.last) < 0 ? last : other.last;
		Term both = new Term(later, earlier);
		return both.isEmpty() ? Optional.empty() : Optional.of(both);
	}

	/** The days of this that are not days of the other: none, one or two terms. */
	List<Term> minus(Term other) {
		if (and(other).isEmpty()) {
			return List.of(this);
		}
		List<Term> rest = new ArrayList<>(2);
		other.first.filter(day -> begin().isBefore(day))
				.ifPresent(day -> rest.add(new Term(first, Expiry.on(day.minusDays(1)))));
		other.last.lastDay().filter(day -> Expiry.on(day).compareTo(last) < 0)
				.ifPresent(day -> rest.add(new Term(Optional.of(day.plusDays(1)), last)));
		return List.copyOf(rest);
	}

	private boolean isEmpty() {
		return last.isOver(begin());
	}

	private LocalDate begin() {
		return first.orElse(LocalDate.MIN);
	}
}
