// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization.ui.internal.wizard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.castellan.authorization.AuthorizationNumber;
import org.castellan.authorization.TargetKind;
import org.castellan.authorization.AuthorizationProblem;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/** The authorization numbers of one page, row by row, as they are typed. Empty rows ask for nothing. */
final class NumberList {

	private final List<NumberEntry> entries = new ArrayList<>();

	List<NumberEntry> entries() {
		return List.copyOf(entries);
	}

	void add(NumberEntry entry) {
		entries.add(entry);
	}

	void set(int row, NumberEntry entry) {
		entries.set(row, entry);
	}

	void remove(int row) {
		entries.remove(row);
	}

	void replace(List<NumberEntry> all) {
		entries.clear();
		entries.addAll(all);
	}

	boolean isEmpty() {
		return entries.stream().allMatch(NumberEntry::isEmpty);
	}

	/** What is wrong with the rows, in their order; where nothing is, what is unusual. */
	List<Problem> problems(TargetKind target) {
		List<Problem> errors = new ArrayList<>();
		List<Problem> remarks = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (NumberEntry entry : filled()) {
			try {
				AuthorizationNumber number = entry.number();
				if (!seen.add(number.text())) {
					errors.add(AuthorizationProblem.NUMBER_REPEATED.problem("number", number.masked()));
				}
				number.remark(target).ifPresent(remarks::add);
			} catch (ProblemException e) {
				errors.add(e.problem());
			}
		}
		return errors.isEmpty() ? remarks : errors;
	}

	/** What is asked for; only rows without {@link #problems} count. */
	List<AuthorizationItem> items() {
		return filled().stream().flatMap(entry -> item(entry).stream()).toList();
	}

	private List<NumberEntry> filled() {
		return entries.stream().filter(entry -> !entry.isEmpty()).toList();
	}

	private static Optional<AuthorizationItem> item(NumberEntry entry) {
		try {
			return Optional.of(entry.item());
		} catch (ProblemException e) {
			return Optional.empty();
		}
	}
}
