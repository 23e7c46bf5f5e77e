// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.castellan.core.host.HostId;
import org.castellan.core.license.FeatureLine;
import org.castellan.core.problem.Problem;
import org.castellan.crypto.MachineKey;

/**
 * What a licence server answers another machine out of a state of its storage, by the rule of {@link Balance}. Changes
 * nothing itself.
 *
 * <p>An answer is bound to one host id, and stays bound to it while the machine has it. Whoever copies a storage to another
 * machine asks from other host ids, so binding anew is a repair, counted and limited: each may be one more machine that
 * uses the same seats.
 */
final class Transfer {

	/** How often what a machine holds of a number may be bound to another host id: what an order allows by default. */
	static final int MOST_REPAIRS = 3;

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
		if (request.machine().bindingHostIds().stream().noneMatch(HostId::isOneMachine)) {
			return List.of(AuthorizationProblem.ASKER_WITHOUT_HOST_ID.problem());
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
		return dated(request, List.of(hostId(request)), activated, parents);
	}

	/**
	 * Why the answer that was given before is not given again: others may have what it gives and what was given back since;
	 * or it can no longer be applied, and is not the last word any more. What gives licences back is always told again, since
	 * its machine cannot give that request up.
	 */
	List<Problem> problemsAgain(AuthorizationRequest request, AuthorizationResponse before) {
		if (request.kind() == RequestKind.DEAUTHORIZE) {
			return List.of();
		}
		return before.activated().stream().flatMap(said -> problemAgain(request, before, said).stream()).toList();
	}

	private Optional<Problem> problemAgain(AuthorizationRequest request, AuthorizationResponse before, Activated said) {
		StorageState.PassedOn has = view.state().passedOn(request.machine().key(), said.number());
		if (has.count() < said.count()) {
			return Optional.of(AuthorizationProblem.ANSWER_TAKEN_BACK.problem("number", said.number().masked(), "given",
					Integer.toString(said.count()), "held", Integer.toString(has.count())));
		}
		return !now.isAfter(before.expires()) || has.serial() == said.serial() ? Optional.empty()
				: Optional.of(AuthorizationProblem.ANSWER_OUTDATED.problem("number", said.number().masked(), "expires",
						Clocks.print(before.expires())));
	}

	/** The answer that was given before; with new dates if it can no longer be applied. It says the same, by its serial. */
	AuthorizationResponse again(AuthorizationRequest request, AuthorizationResponse before) {
		return now.isAfter(before.expires()) ? dated(request, before.hostIds(), before.activated(), before.parents()) : before;
	}

	private AuthorizationResponse dated(AuthorizationRequest request, List<HostId> hostIds, List<Activated> activated,
			List<AuthorizationResponse> parents) {
		Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
		return AuthorizationResponse.passedOn(request, new Answer(issued, issued.plus(VALID), hostIds, activated, ""), parents,
				key);
	}

	/**
	 * Where the answer is bound: where what the machine holds from here is already, as long as it has that host id; of
	 * several, where the numbers of the request are. What is given back stays where it is: the rest counts there or nowhere.
	 */
	private HostId hostId(AuthorizationRequest request) {
		String machine = request.machine().key();
		Stream<StorageState.PassedOn> asked = request.items().stream()
				.map(item -> view.state().passedOn(machine, item.number()));
		Stream<StorageState.PassedOn> others = view.state().passedOn().stream()
				.filter(each -> each.machine().equals(machine));
		return Stream.concat(asked, others).flatMap(each -> each.bound().stream())
				.filter(bound -> request.kind() == RequestKind.DEAUTHORIZE
						|| request.machine().hostIds().stream().anyMatch(bound::matches))
				.findFirst().orElseGet(() -> request.machine().bindingHostIds().stream().filter(HostId::isOneMachine)
						.findFirst().orElseThrow());
	}

	private Activated activated(AuthorizationRequest request, Item item, Activated own) {
		return new Activated(own.number(), own.feature(), own.title(), after(request, item),
				balance(request, item.number()).nextSerial(), own.lineSerial());
	}

	private int after(AuthorizationRequest request, Item item) {
		Balance balance = balance(request, item.number());
		int after = switch (request.kind()) {
			case AUTHORIZE -> balance.afterAuthorizing(item.count());
			case DEAUTHORIZE -> balance.afterDeauthorizing(item.count());
			case REPAIR -> balance.known();
		};
		// a machine is one machine, however often it asks
		return request.target() == TargetKind.WORKSTATION ? Math.min(after, 1) : after;
	}

	/** What was given to the machine from here, and what it says it has from here. */
	private Balance balance(AuthorizationRequest request, AuthorizationNumber number) {
		StorageState.PassedOn given = view.state().passedOn(request.machine().key(), number);
		Optional<Held> held = request.held().stream().filter(each -> each.isOf(number, key.publicKey())).findFirst();
		return new Balance(given.count(), given.serial(), held.map(Held::count).orElse(0),
				held.map(Held::serial).orElse(0L));
	}

	private Optional<Problem> problem(AuthorizationRequest request, Item item) {
		Optional<Holding> holding = view.holding(item.number());
		if (request.kind() == RequestKind.AUTHORIZE) {
			boolean counts = holding.filter(own -> own.response().target() == TargetKind.SERVER)
					.filter(own -> own.activated().count() > 0 && view.problems(own).isEmpty()).isPresent();
			return counts ? holding.flatMap(own -> passOn(request, item, own)
					.or(() -> bind(request, item)).or(() -> free(request, item, own)))
					: Optional.of(AuthorizationProblem.NOT_PASSED_ON_HERE.problem("number", item.number().masked()));
		}
		Balance balance = balance(request, item.number());
		int most = request.kind() == RequestKind.REPAIR ? balance.known() : balance.most();
		return holding.isPresent() && item.count() <= most ? bind(request, item).or(() -> holding.flatMap(own -> free(request, item, own)))
				: Optional.of(AuthorizationProblem.RETURN_TOO_MANY.problem("number", item.number().masked(), "count",
						Integer.toString(item.count()), "given", Integer.toString(most)));
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
		return request.held().stream().filter(held -> held.number().equals(item.number()) && held.count() > 0)
				.filter(held -> !held.giver().equals(key.publicKey())).findFirst()
				.map(held -> AuthorizationProblem.HELD_FROM_ELSEWHERE.problem("number", number, "held",
						Integer.toString(held.count()), "origin",
						held.giver().isEmpty() ? "the publisher" : "another licence server"));
	}

	/** Whether what is bound elsewhere may be bound anew. A machine that has lost the answer holds nothing to repair. */
	private Optional<Problem> bind(AuthorizationRequest request, Item item) {
		StorageState.PassedOn given = view.state().passedOn(request.machine().key(), item.number());
		if (!given.isBoundElsewhere(hostId(request)) || after(request, item) == 0) {
			return Optional.empty();
		}
		if (request.kind() == RequestKind.AUTHORIZE && balance(request, item.number()).held() > 0) {
			return Optional.of(AuthorizationProblem.REPAIR_FIRST.problem("number", item.number().masked(), "hostId",
					given.hostId()));
		}
		return given.repairs() < MOST_REPAIRS ? Optional.empty()
				: Optional.of(AuthorizationProblem.NO_REPAIRS_LEFT.problem("number", item.number().masked(), "hostId",
						given.hostId(), "most", Integer.toString(MOST_REPAIRS)));
	}

	/** What the records do not have for the machine yet must be free here, whatever it asks. */
	private Optional<Problem> free(AuthorizationRequest request, Item item, Holding own) {
		Activation activation = view.activation(own);
		int taken = after(request, item) - balance(request, item.number()).recorded();
		return taken <= Math.max(0, activation.free()) ? Optional.empty()
				: Optional.of(AuthorizationProblem.NOT_ENOUGH_FREE.problem("number", item.number().masked(), "count",
						Integer.toString(taken), "free", Integer.toString(Math.max(0, activation.free())), "held",
						Integer.toString(activation.held())));
	}

	private static boolean isTransferable(FeatureLine line) {
		return line.isCounted() && line.hostIds().isEmpty() && !line.attributes().has("USER_BASED");
	}
}
