// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TermTest {

	private static final LocalDate START = Samples.TODAY;
	private static final int DAYS = 12;

	@Property
	void bothAndTheRestMakeUpTheWhole(@ForAll("terms") Term one, @ForAll("terms") Term other) {
		for (int i = -1; i <= DAYS + 1; i++) {
			LocalDate day = START.plusDays(i);
			assertEquals(one.contains(day) && other.contains(day), one.and(other).filter(t -> t.contains(day)).isPresent());
			assertEquals(one.contains(day) && !other.contains(day),
					one.minus(other).stream().anyMatch(term -> term.contains(day)));
			assertEquals(one.contains(day) && !other.contains(day) ? 1 : 0,
					one.minus(other).stream().filter(term -> term.contains(day)).count());
		}
	}

	@Provide
	Arbitrary<Term> terms() {
		Arbitrary<Optional<LocalDate>> first = Arbitraries.integers().between(0, DAYS).map(START::plusDays).optional();
		Arbitrary<Integer> length = Arbitraries.integers().between(0, DAYS);
		Arbitrary<Boolean> ends = Arbitraries.of(true, false);
		return Combinators.combine(first, length, ends).as((begin, days, end) -> new Term(begin,
				end ? Expiry.on(begin.orElse(START).plusDays(days)) : Expiry.never()));
	}
}
