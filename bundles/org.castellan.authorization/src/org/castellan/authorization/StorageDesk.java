// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.castellan.core.api.ActivationInfo;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationItem;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/**
 * A trusted storage in the words of {@link org.castellan.core.api}: a licence service answers its API with it, a program
 * on a workstation uses it directly. For example {@code new StorageDesk(storage).prepare(draft, SeatsGate.OPEN)}.
 */
public final class StorageDesk {

	private static final Comparator<ActivationInfo> BY_TITLE = Comparator.comparing(ActivationInfo::title)
			.thenComparing(ActivationInfo::number);

	private final TrustedStorage storage;

	public StorageDesk(TrustedStorage storage) {
		this.storage = Objects.requireNonNull(storage);
	}

	public AuthorizationStatus status() throws ProblemException {
		return new AuthorizationStatus(
				storage.activations().stream().map(StorageDesk::info).sorted(BY_TITLE).toList(),
				storage.pending().stream().map(StorageDesk::info).toList(), storage.isUntrusted(),
				storage.finding().stream().toList());
	}

	/**
	 * Makes a draft a pending request; a repair without items is of everything that came from one place.
	 *
	 * @param gate asked before seats are withheld
	 * @throws ProblemException why not; nothing is changed then
	 */
	public PreparedRequest prepare(AuthorizationDraft draft, SeatsGate gate) throws ProblemException {
		return switch (storage.prepare(request(draft), gate)) {
			case PrepareOutcome.Prepared(AuthorizationRequest request, boolean resumed, List<Problem> warnings) ->
				new PreparedRequest(info(pending(request.id())), request.text(), warnings);
			case PrepareOutcome.Refused(List<Problem> problems) -> throw new ProblemException(problems.getFirst());
		};
	}

	/** A pending request again. */
	public PreparedRequest request(String id) throws ProblemException {
		PendingRequest pending = pending(uuid(id));
		return new PreparedRequest(info(pending), pending.request().text(), List.of());
	}

	public void cancel(String id) throws ProblemException {
		Optional<Problem> objection = storage.cancel(uuid(id));
		if (objection.isPresent()) {
			throw new ProblemException(objection.get());
		}
	}

	/** What would become of a response. */
	public ResponseResult check(byte[] response) throws ProblemException {
		List<Problem> problems = storage.check(response);
		return new ResponseResult(false, kind(response), List.of(), problems);
	}

	public ResponseResult apply(byte[] response) throws ProblemException {
		return switch (storage.apply(response)) {
			case ApplyOutcome.Applied(AuthorizationResponse applied) ->
				new ResponseResult(true, applied.kind().key(), activations(applied), List.of());
			case ApplyOutcome.Refused(List<Problem> problems) ->
				new ResponseResult(false, kind(response), List.of(), problems);
		};
	}

	/**
	 * Answers another machine's request out of this storage.
	 *
	 * @return the text of the response
	 */
	public byte[] transfer(byte[] request, SeatsGate gate) throws ProblemException {
		return switch (new TransferOperation(storage, gate).answer(request)) {
			case TransferOutcome.Answered(AuthorizationResponse response) ->
				response.text().getBytes(StandardCharsets.UTF_8);
			case TransferOutcome.Refused(List<Problem> problems) -> throw new ProblemException(problems.getFirst());
		};
	}

	private RequestDraft request(AuthorizationDraft draft) throws ProblemException {
		List<Item> items = new ArrayList<>();
		for (AuthorizationItem item : draft.items()) {
			items.add(new Item(AuthorizationNumber.parse(item.number()), Math.min(item.count(), Item.MOST)));
		}
		return switch (draft.kind()) {
			case AuthorizationDraft.AUTHORIZE -> RequestDraft.authorize(items, contact(draft.contact()));
			case AuthorizationDraft.DEAUTHORIZE -> RequestDraft.deauthorize(returnable(items));
			case AuthorizationDraft.REPAIR -> RequestDraft.repair(items.isEmpty() ? everything() : whole(items));
			default -> throw new IllegalArgumentException("No such kind of request: " + draft.kind());
		};
	}

	/** What no longer fits this machine, or all if all fits; of one place, for a request goes to one: the publisher first. */
	private List<Item> everything() throws ProblemException {
		List<Activation> all = storage.activations();
		List<Activation> broken = all.stream().filter(activation -> !activation.trusted()).toList();
		List<Activation> wanted = broken.isEmpty() ? all : broken;
		String giver = wanted.stream().map(Activation::giver).min(Comparator.naturalOrder()).orElse("");
		return wanted.stream().filter(activation -> activation.giver().equals(giver))
				.map(activation -> new Item(activation.number(), activation.held())).toList();
	}

	/** Only the numbers are chosen: a repair is of all that is held of them. */
	private List<Item> whole(List<Item> items) throws ProblemException {
		Map<AuthorizationNumber, Integer> held = storage.activations().stream()
				.collect(Collectors.toMap(Activation::number, Activation::held));
		return items.stream().map(item -> new Item(item.number(), held.getOrDefault(item.number(), item.count()))).toList();
	}

	private static List<Item> returnable(List<Item> items) throws ProblemException {
		for (Item item : items) {
			if (item.number().kind().isForOneMachine()) {
				throw new ProblemException(
						AuthorizationProblem.NOT_RETURNABLE.problem("number", item.number().masked()));
			}
		}
		return items;
	}

	private static Contact contact(Map<String, String> values) throws ProblemException {
		try {
			return ContactField.contact(field -> values.getOrDefault(field.key(), "").strip());
		} catch (IllegalArgumentException e) {
			throw new ProblemException(AuthorizationProblem.CONTACT_NOT_PRINTABLE.problem(), e);
		}
	}

	private PendingRequest pending(UUID id) throws ProblemException {
		return storage.pending(id).orElseThrow(() -> noSuchRequest(id.toString()));
	}

	private static UUID uuid(String id) throws ProblemException {
		try {
			return UUID.fromString(id);
		} catch (IllegalArgumentException e) {
			throw noSuchRequest(id.length() <= 64 ? id : id.substring(0, 64) + "…");
		}
	}

	private static ProblemException noSuchRequest(String id) {
		return new ProblemException(AuthorizationProblem.NO_SUCH_REQUEST.problem("request", id));
	}

	/** What is held now of the numbers in a response. */
	private List<ActivationInfo> activations(AuthorizationResponse response) throws ProblemException {
		Set<AuthorizationNumber> numbers = response.activated().stream().map(Activated::number)
				.collect(Collectors.toSet());
		return storage.activations().stream().filter(activation -> numbers.contains(activation.number()))
				.map(StorageDesk::info).sorted(BY_TITLE).toList();
	}

	private static String kind(byte[] response) {
		try {
			return AuthorizationResponse.parse(response).kind().key();
		} catch (ProblemException unreadable) {
			return "";
		}
	}

	private static ActivationInfo info(Activation activation) {
		return new ActivationInfo(activation.number().text(), activation.feature(), activation.title(), activation.free(),
				activation.withheld(), activation.passedOn(), activation.publisher(), activation.giver(),
				activation.since(), activation.trusted(), !activation.number().kind().isForOneMachine());
	}

	private static org.castellan.core.api.PendingRequest info(PendingRequest pending) {
		AuthorizationRequest request = pending.request();
		return new org.castellan.core.api.PendingRequest(request.id().toString(), request.kind().key(), request.created(),
				request.items().stream().map(item -> new AuthorizationItem(item.number().text(), item.count())).toList(),
				pending.cancellable());
	}
}
