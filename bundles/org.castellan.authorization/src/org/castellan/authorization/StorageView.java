// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castellan.core.host.HostId;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.machine.MachineIds;

/** A state of a storage as it is to be understood on this machine now. */
final class StorageView {

	private final StorageState state;
	private final MachineIds machine;
	private final TrustedPublishers publishers;
	private final Map<String, AuthorizationRequest> requests = new HashMap<>();
	private final List<Holding> holdings = new ArrayList<>();

	StorageView(StorageState state, MachineIds machine, TrustedPublishers publishers) throws ProblemException {
		this.state = state;
		this.machine = machine;
		this.publishers = publishers;
		for (Map.Entry<String, StorageState.StoredRequest> each : state.requests().entrySet()) {
			requests.put(each.getKey(), AuthorizationRequest.parse(Lines.bytes(each.getValue().text())));
		}
		Map<String, AuthorizationResponse> responses = new HashMap<>();
		for (Map.Entry<String, String> each : state.responses().entrySet()) {
			responses.put(each.getKey(), AuthorizationResponse.parse(Lines.bytes(each.getValue())));
		}
		state.holdings().forEach((number, id) -> {
			AuthorizationResponse response = responses.get(id);
			response.activated(new AuthorizationNumber(number))
					.ifPresent(activated -> holdings.add(new Holding(response, activated)));
		});
	}

	StorageState state() {
		return state;
	}

	MachineIds machine() {
		return machine;
	}

	TrustedPublishers publishers() {
		return publishers;
	}

	/** In the order of their numbers. */
	List<Holding> holdings() {
		return holdings;
	}

	Optional<Holding> holding(AuthorizationNumber number) {
		return holdings.stream().filter(each -> each.number().equals(number)).findFirst();
	}

	/** Requests on the list, oldest first. */
	List<AuthorizationRequest> pending() {
		return requests.entrySet().stream().filter(each -> !state.requests().get(each.getKey()).cancelled())
				.map(Map.Entry::getValue)
				.sorted(Comparator.comparing(AuthorizationRequest::created).thenComparing(AuthorizationRequest::id)).toList();
	}

	/** A request that was not answered yet, on the list or cancelled. */
	Optional<AuthorizationRequest> unanswered(String id) {
		return Optional.ofNullable(requests.get(id));
	}

	/** What requests that are not answered give back of a number. */
	int withheld(AuthorizationNumber number) {
		return pending().stream().filter(request -> request.kind() == RequestKind.DEAUTHORIZE)
				.flatMap(request -> request.items().stream()).filter(item -> item.number().equals(number))
				.mapToInt(Item::count).sum();
	}

	long serial(AuthorizationNumber number, String giver) {
		return state.serials().getOrDefault(StorageState.serialKey(number, giver), 0L);
	}

	/** Why a holding does not count now; empty if it does. Host ids that cannot be read are no reason. */
	List<Problem> problems(Holding holding) {
		AuthorizationResponse response = holding.response();
		List<Problem> signatures = response.problems(publishers);
		if (!signatures.isEmpty()) {
			return signatures;
		}
		boolean isHere = machine.ids().isEmpty() || isBoundHere(response.hostIds());
		return isHere ? List.of() : List.of(hostIdsChanged(holding.number().masked(), response.hostIds()));
	}

	boolean isBoundHere(List<HostId> hostIds) {
		return hostIds.stream().anyMatch(machine::has);
	}

	Activation activation(Holding holding) {
		Activated said = holding.activated();
		return new Activation(said.number(), said.title(), said.feature(), said.count(), withheld(said.number()),
				state.countPassedOn(said.number()), said.serial(), said.lineSerial(), holding.response().issued(),
				holding.response().publisherName(), holding.giver(), problems(holding).isEmpty());
	}

	List<HeldLicense> licenses() {
		return holdings.stream().filter(holding -> problems(holding).isEmpty()).flatMap(this::license).toList();
	}

	private Stream<HeldLicense> license(Holding holding) {
		int seats = activation(holding).free();
		return seats <= 0 ? Stream.empty() : Stream.of(new HeldLicense(holding.number(), holding.activated().lineSerial(),
				holding.license(), seats, !holding.giver().isEmpty()));
	}

	/** What this machine says it holds of the numbers: of each giver the last serial, and the count of the one it has them from. */
	List<Held> held(List<Item> items) {
		return items.stream().flatMap(item -> held(item.number()))
				.sorted(Comparator.comparing(held -> held.count() == 0)).limit(AuthorizationRequest.MOST_HELD).toList();
	}

	private Stream<Held> held(AuthorizationNumber number) {
		Optional<Holding> holding = holding(number);
		return state.serials().entrySet().stream().flatMap(each -> StorageState.giver(each.getKey(), number).stream()
				.map(giver -> new Held(number, each.getValue(), holding.filter(held -> held.giver().equals(giver))
						.map(held -> held.activated().count()).orElse(0), giver)));
	}

	static Problem hostIdsChanged(String what, List<HostId> hostIds) {
		return AuthorizationProblem.HOST_IDS_CHANGED.problem("what", what, "hostIds", print(hostIds));
	}

	static String print(List<HostId> hostIds) {
		return hostIds.stream().map(HostId::toString).collect(Collectors.joining(" "));
	}
}
