// SPDX-License-Identifier: EPL-2.0
package org.castellan.authority.order;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castellan.authority.AuthorityProblem;
import org.castellan.authority.internal.Texts;
import org.castellan.authorization.Item;
import org.castellan.core.problem.Problem;

/** Says what of an order cannot be put on record, whatever the records hold. */
final class DraftCheck {

	private static final int MAX_REPAIRS = 1000;
	private static final int MAX_NAME = 64;
	private static final int MAX_NOTE = 1000;

	private DraftCheck() {
	}

	static List<Problem> check(OrderDraft draft, Optional<Product> product, LocalDate today) {
		List<Problem> problems = new ArrayList<>(new Texts().optional("order name", draft.name().orElse(""), MAX_NAME)
				.optional("note", draft.note(), MAX_NOTE).problems());
		if (draft.lines().isEmpty()) {
			problems.add(AuthorityProblem.NO_FEATURES.problem());
		}
		if (draft.expires().isOver(today)) {
			problems.add(AuthorityProblem.EXPIRY_IN_THE_PAST.problem("expires", draft.expires().toString(), "today",
					today.toString()));
		}
		if (draft.repairsAllowed() < 0 || draft.repairsAllowed() > MAX_REPAIRS) {
			problems.add(AuthorityProblem.BAD_REPAIRS.problem("repairs", Integer.toString(draft.repairsAllowed())));
		}
		problems.addAll(checkLines(draft, product));
		return problems;
	}

	private static List<Problem> checkLines(OrderDraft draft, Optional<Product> product) {
		List<Problem> problems = new ArrayList<>();
		Set<Object> seen = new HashSet<>();
		for (OrderDraft.Line line : draft.lines()) {
			if (product.isPresent() && product.get().feature(line.feature()).isEmpty()) {
				problems.add(AuthorityProblem.NOT_IN_PRODUCT.problem("feature", line.feature()));
			}
			if (line.count() < 1 || line.count() > Item.MOST) {
				problems.add(AuthorityProblem.BAD_SEATS.problem("feature", line.feature(), "seats",
						Integer.toString(line.count())));
			}
			if (!seen.add(line.feature())) {
				problems.add(AuthorityProblem.FEATURE_TWICE.problem("feature", line.feature()));
			}
			line.number().filter(number -> !seen.add(number)).ifPresent(
					number -> problems.add(AuthorityProblem.NUMBER_EXISTS.problem("number", number.masked())));
		}
		return problems;
	}
}
