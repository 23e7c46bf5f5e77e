// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castellan.core.problem.Problem;

/** Says what keeps a draft from becoming a request. */
final class DraftCheck {

	private final StorageView view;
	private final TargetKind target;

	DraftCheck(StorageView view, TargetKind target) {
		this.view = view;
		this.target = target;
	}

	List<Problem> problems(RequestDraft draft) {
		List<Item> items = draft.items();
		if (items.isEmpty() || items.size() > AuthorizationRequest.MOST_ITEMS) {
			return List.of(AuthorizationProblem.NOTHING_ASKED.problem("most",
					Integer.toString(AuthorizationRequest.MOST_ITEMS)));
		}
		List<AuthorizationNumber> numbers = items.stream().map(Item::number).toList();
		List<Problem> repeated = numbers.stream().distinct()
				.filter(number -> numbers.indexOf(number) != numbers.lastIndexOf(number))
				.map(number -> AuthorizationProblem.NUMBER_REPEATED.problem("number", number.masked())).toList();
		if (!repeated.isEmpty()) {
			return repeated;
		}
		if (view.machine().ids().isEmpty()) {
			return List.of(AuthorizationProblem.NO_HOST_IDS.problem());
		}
		List<Problem> problems = new ArrayList<>();
		items.forEach(item -> pending(item).or(() -> of(draft.kind(), item)).ifPresent(problems::add));
		if (problems.isEmpty() && isMixed(items)) {
			problems.add(AuthorizationProblem.MIXED_ORIGINS.problem());
		}
		return problems;
	}

	private Optional<Problem> of(RequestKind kind, Item item) {
		return switch (kind) {
			case AUTHORIZE -> authorize(item);
			case DEAUTHORIZE -> deauthorize(item);
			case REPAIR -> repair(item);
		};
	}

	/** Two requests about one number at a time would leave open which of their answers is the later one. */
	private Optional<Problem> pending(Item item) {
		return view.pending().stream()
				.filter(request -> request.items().stream().anyMatch(other -> other.number().equals(item.number())))
				.findFirst().map(request -> AuthorizationProblem.NUMBER_PENDING.problem("number", item.number().masked(),
						"request", request.id().toString(), "created", request.created().toString()));
	}

	private Optional<Problem> authorize(Item item) {
		return target == TargetKind.SERVER || item.count() == 1 ? Optional.empty()
				: Optional.of(AuthorizationProblem.ONE_MACHINE_ONLY.problem("number", item.number().masked(), "count",
						Integer.toString(item.count())));
	}

	private Optional<Problem> deauthorize(Item item) {
		Optional<Activation> found = activation(item);
		if (found.isEmpty()) {
			return notHeld(item);
		}
		Optional<Problem> elsewhere = boundElsewhere(item);
		if (elsewhere.isPresent()) {
			return elsewhere;
		}
		Activation held = found.get();
		return item.count() <= held.free() ? Optional.empty()
				: Optional.of(AuthorizationProblem.MORE_THAN_HELD.problem("number", item.number().masked(), "count",
						Integer.toString(item.count()), "free", Integer.toString(Math.max(0, held.free())), "held",
						Integer.toString(held.held()), "withheld", Integer.toString(held.withheld()), "passedOn",
						Integer.toString(held.passedOn())));
	}

	/** Who copies a storage to another machine must not give back there what the first one goes on using. */
	private Optional<Problem> boundElsewhere(Item item) {
		return view.holding(item.number()).stream().flatMap(held -> view.problems(held).stream())
				.filter(problem -> problem.code().equals(AuthorizationProblem.HOST_IDS_CHANGED.code())).findFirst();
	}

	private Optional<Problem> repair(Item item) {
		Optional<Activation> found = activation(item);
		if (found.isEmpty()) {
			return notHeld(item);
		}
		return item.count() == found.get().held() ? Optional.empty()
				: Optional.of(AuthorizationProblem.REPAIR_COUNT.problem("number", item.number().masked(), "count",
						Integer.toString(item.count()), "held", Integer.toString(found.get().held())));
	}

	private Optional<Activation> activation(Item item) {
		return view.holding(item.number()).map(view::activation).filter(held -> held.held() > 0);
	}

	private static Optional<Problem> notHeld(Item item) {
		return Optional.of(AuthorizationProblem.NOT_HELD.problem("number", item.number().masked()));
	}

	/** One request goes to one place. */
	private boolean isMixed(List<Item> items) {
		return items.stream().flatMap(item -> view.holding(item.number()).map(Holding::giver).stream()).distinct()
				.count() > 1;
	}
}
