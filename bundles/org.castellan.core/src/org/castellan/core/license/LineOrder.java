// SPDX-License-Identifier: EPL-2.0
package org.castellan.core.license;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** In which order the lines of a file are used, and on which days a FEATURE line is (reference/domain.md 2.1). */
final class LineOrder {

	/** By {@code sort=}, name, VENDOR_STRING, keyword, uncounted first, version, newest first; then as in the file. */
	static final Comparator<FeatureLine> OF_USE = Comparator.comparingInt(FeatureLine::sort)
			.thenComparing(FeatureLine::name).thenComparing(line -> line.vendorString().orElse(""))
			.thenComparing(FeatureLine::kind).thenComparing(FeatureLine::isCounted)
			.thenComparing(FeatureLine::version)
			.thenComparing(line -> line.issued().orElse(LocalDate.MIN), Comparator.reverseOrder());

	/** Past so many gaps between the lines of a name no further one is used, so that no file makes a check endless. */
	private static final int MAX_GAPS = 1_000;

	private final Map<List<String>, List<Term>> free = new HashMap<>();

	/**
	 * The days on which a line is used, given those asked about before it: a counted FEATURE line only when no earlier
	 * one of its name is, any other line always.
	 *
	 * @param owner what tells the name from the same name of another vendor
	 * @param term  days on which the line might be used
	 */
	List<Term> daysOf(FeatureLine line, List<String> owner, Term term) {
		if (line.kind() != FeatureLine.Kind.FEATURE || !line.isCounted()) {
			return List.of(term);
		}
		List<Term> left = free.getOrDefault(owner, List.of(Term.ALWAYS));
		if (left.size() > MAX_GAPS) {
			return List.of();
		}
		free.put(owner, left.stream().flatMap(days -> days.minus(term).stream()).toList());
		return left.stream().flatMap(days -> days.and(term).stream()).toList();
	}
}
