// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Which lines others have taken the place of: {@code SUPERSEDE} takes the place of lines of its own name,
 * {@code SUPERSEDE="a b"} of those names, that were issued before it or do not say when, from the day it begins.
 */
final class Supersession {

	/** Of each name, by day of issue: the first day on which any line issued that day or later takes over. */
	private final Map<List<String>, NavigableMap<LocalDate, LocalDate>> takeOvers = new HashMap<>();

	Supersession(List<LineVerdict.Trusted> lines) {
		List<LineVerdict.Trusted> newestFirst = new ArrayList<>(lines);
		newestFirst.removeIf(proof -> issued(proof).isEmpty() || !proof.line().attributes().has("SUPERSEDE"));
		newestFirst.sort(Comparator.comparing(proof -> issued(proof).orElseThrow(), Comparator.reverseOrder()));
		newestFirst.forEach(this::add);
	}

	private void add(LineVerdict.Trusted proof) {
		LocalDate begin = proof.line().term().first().orElse(LocalDate.MIN);
		for (String name : superseded(proof.line())) {
			NavigableMap<LocalDate, LocalDate> ofName = takeOvers
					.computeIfAbsent(Grant.Source.of(proof).named(name), key -> new TreeMap<>());
			LocalDate ofNewer = ofName.isEmpty() ? LocalDate.MAX : ofName.firstEntry().getValue();
			ofName.put(issued(proof).orElseThrow(), begin.isBefore(ofNewer) ? begin : ofNewer);
		}
	}

	/** The days of a line's term that are left to it. */
	List<Term> daysLeft(LineVerdict.Trusted proof) {
		Term term = proof.line().term();
		NavigableMap<LocalDate, LocalDate> ofName = takeOvers
				.getOrDefault(Grant.Source.of(proof).named(proof.line().name()), new TreeMap<>());
		return Optional.ofNullable(ofName.higherEntry(issued(proof).orElse(LocalDate.MIN)))
				.map(newer -> term.minus(from(newer.getValue()))).orElse(List.of(term));
	}

	private static Term from(LocalDate day) {
		return day.equals(LocalDate.MIN) ? Term.ALWAYS : new Term(Optional.of(day), Expiry.never());
	}

	private static List<String> superseded(SignedLine line) {
		List<String> names = line.attributes().value("SUPERSEDE").stream().flatMap(value -> Stream.of(value.split(" ")))
				.filter(name -> !name.isEmpty()).toList();
		return names.isEmpty() ? List.of(line.name()) : names;
	}

	private static Optional<LocalDate> issued(LineVerdict.Trusted proof) {
		return proof.line() instanceof FeatureLine line ? line.issued() : Optional.empty();
	}
}
