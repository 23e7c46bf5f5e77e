// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.problem.Problem;
import org.castellan.crypto.MachineKey;

/** What a licence server answers another machine out of a state of its storage. Changes nothing itself. */
final class Transfer {

	private static final Duration VALID = Duration.ofDays(30);

	private final StorageView view;
	private final MachineKey key;
	private final Instant now;

	Transfer(StorageView view, MachineKey key, Instant now) {
		this.view = view;
		this.key = key;
		this.now = now;
	}

	List<Problem> problems(AuthorizationRequest request) {
		if (request.machine().key().equals(key.publicKey())) {
			return List.of(AuthorizationProblem.OWN_REQUEST.problem());
		}
		if (Clocks.isAfter(request.created(), now)) {
			return List.of(AuthorizationProblem.ASKER_CLOCK_WRONG.problem("by", Clocks.between(now, request.created()),
					"created", request.created().toString(), "now", Clocks.print(now)));
		}
		List<Problem> problems = new ArrayList<>();
		request.items().forEach(item -> problem(request, item).ifPresent(problems::add));
		return problems;
	}

	/** The answer to a request without problems. */
	AuthorizationResponse answer(AuthorizationRequest request) {
		List<Holding> holdings = request.items().stream().map(item -> view.holding(item.number()).orElseThrow()).toList();
		List<AuthorizationResponse> parents = holdings.stream().map(Holding::response).distinct().toList();
		List<Activated> activated = new ArrayList<>();
		for (int i = 0; i < holdings.size(); i++) {
			activated.add(activated(request, request.items().get(i), holdings.get(i).activated()));
		}
		Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
		return AuthorizationResponse.passedOn(request,
				new Answer(issued, issued.plus(VALID), request.machine().bindingHostIds(), activated, ""), parents, key);
	}

	private Activated activated(AuthorizationRequest request, Item item, Activated own) {
		Optional<StorageState.PassedOn> given = given(request, item.number());
		int before = given.map(StorageState.PassedOn::count).orElse(0);
		int after = switch (request.kind()) {
			case AUTHORIZE -> before + item.count();
			case DEAUTHORIZE -> before - item.count();
			case REPAIR -> before;
		};
		long serial = given.map(StorageState.PassedOn::serial).orElse(0L) + 1;
		return new Activated(own.number(), own.feature(), own.title(), after, serial, own.lineSerial());
	}

	private Optional<Problem> problem(AuthorizationRequest request, Item item) {
		Optional<Holding> holding = view.holding(item.number());
		if (request.kind() != RequestKind.AUTHORIZE) {
			int given = given(request, item.number()).map(StorageState.PassedOn::count).orElse(0);
			boolean fits = request.kind() == RequestKind.REPAIR ? item.count() == given : item.count() <= given;
			return holding.isPresent() && fits ? Optional.empty()
					: Optional.of(AuthorizationProblem.RETURN_TOO_MANY.problem("number", item.number().masked(), "count",
							Integer.toString(item.count()), "given", Integer.toString(given)));
		}
		boolean counts = holding.filter(own -> own.response().target() == TargetKind.SERVER && own.activated().count() > 0)
				.filter(own -> view.problems(own).isEmpty()).isPresent();
		if (!counts) {
			return Optional.of(AuthorizationProblem.NOT_PASSED_ON_HERE.problem("number", item.number().masked()));
		}
		return holding.flatMap(own -> passOn(request, item, own));
	}

	private Optional<Problem> passOn(AuthorizationRequest request, Item item, Holding own) {
		String number = item.number().masked();
		if (own.line().filter(Transfer::isTransferable).isEmpty()) {
			return Optional.of(AuthorizationProblem.NOT_TRANSFERABLE.problem("number", number));
		}
		if (own.response().depth() >= AuthorizationResponse.MAX_DEPTH) {
			return Optional.of(AuthorizationProblem.CHAIN_TOO_LONG.problem("most",
					Integer.toString(AuthorizationResponse.MAX_DEPTH - 1)));
		}
		Optional<Held> elsewhere = request.held().stream()
				.filter(held -> held.number().equals(item.number()) && held.count() > 0)
				.filter(held -> given(request, item.number()).filter(given -> given.serial() >= held.serial()).isEmpty())
				.findFirst();
		if (elsewhere.isPresent()) {
			return Optional.of(AuthorizationProblem.HELD_FROM_ELSEWHERE.problem("number", number, "held",
					Integer.toString(elsewhere.get().count()), "origin", "the publisher or another licence server"));
		}
		Activation activation = view.activation(own);
		int before = given(request, item.number()).map(StorageState.PassedOn::count).orElse(0);
		boolean fits = item.count() <= activation.free()
				&& (request.target() == TargetKind.SERVER || before + item.count() == 1);
		return fits ? Optional.empty()
				: Optional.of(AuthorizationProblem.NOT_ENOUGH_FREE.problem("number", number, "count",
						Integer.toString(item.count()), "free", Integer.toString(Math.max(0, activation.free())), "held",
						Integer.toString(activation.held())));
	}

	private Optional<StorageState.PassedOn> given(AuthorizationRequest request, AuthorizationNumber number) {
		return view.state().passedOn().stream().filter(each -> each.isAbout(request.machine().key(), number)).findFirst();
	}

	private static boolean isTransferable(FeatureLine line) {
		return line.isCounted() && line.hostIds().isEmpty() && !line.attributes().has("USER_BASED");
	}
}
