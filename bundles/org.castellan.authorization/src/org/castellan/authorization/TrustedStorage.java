// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.TrustedPublishers;
import org.castellan.machine.MachineIds;

/**
 * Where one machine keeps its activations and its unanswered requests (the field's word). For example
 * {@code TrustedStorage.open(home.resolve("trusted-storage"), TargetKind.SERVER, MachineIds::ofThisMachine, () -> trusted,
 * InstantSource.system())}.
 *
 * <p>All of it is one file that is replaced atomically, so each step below happens whole or not at all. Several processes
 * may use one directory; changes take turns. Thread-safe. Each question reads the disk.
 */
public final class TrustedStorage {

	private final StorageFile file;
	private final TargetKind target;
	private final Supplier<MachineIds> machine;
	private final Supplier<TrustedPublishers> publishers;
	private final InstantSource time;

	private TrustedStorage(StorageFile file, TargetKind target, Supplier<MachineIds> machine,
			Supplier<TrustedPublishers> publishers, InstantSource time) {
		this.file = file;
		this.target = target;
		this.machine = machine;
		this.publishers = publishers;
		this.time = time;
	}

	/** {@link #open(StoragePlace, TargetKind, Supplier, Supplier, InstantSource)} without a second copy. */
	public static TrustedStorage open(Path directory, TargetKind target, Supplier<MachineIds> machine,
			Supplier<TrustedPublishers> publishers, InstantSource time) throws ProblemException {
		return open(StoragePlace.only(directory), target, machine, publishers, time);
	}

	/**
	 * Opens the storage in a place, making directory and machine key if they are not there.
	 *
	 * @param machine    host ids of this machine, read anew for each question
	 * @param publishers whose answers count, read anew for each question
	 * @throws ProblemException if it cannot be read or written, is damaged, of a newer version, or a copy of one that is there
	 *                          as well
	 */
	public static TrustedStorage open(StoragePlace place, TargetKind target, Supplier<MachineIds> machine,
			Supplier<TrustedPublishers> publishers, InstantSource time) throws ProblemException {
		return new TrustedStorage(StorageFile.open(place), target, machine, publishers, time);
	}

	/**
	 * Whether there is a storage in the directory, or something else of which {@link #open} says why there can be none, for
	 * example a file in its place. Looking changes nothing.
	 */
	public static boolean exists(Path directory) {
		return StorageFile.exists(directory);
	}

	/**
	 * What to tell of a storage that was in a place and is there no more, as far as its second copy says so. Looking changes
	 * nothing.
	 */
	public static Optional<Problem> gone(StoragePlace place) {
		return exists(place.directory()) ? Optional.empty() : LostStorage.in(place, Optional.empty());
	}

	/** The public key that names this storage to others. */
	public String machineKey() {
		return file.key().publicKey();
	}

	public TargetKind target() {
		return target;
	}

	/** {@link #prepare(RequestDraft, SeatsGate)} where no ledger counts. */
	public PrepareOutcome prepare(RequestDraft draft) throws ProblemException {
		return prepare(draft, SeatsGate.OPEN);
	}

	/**
	 * Makes a draft a durable request. What a deauthorization gives back is withheld from then on. The same draft again gives
	 * the request that is pending already.
	 *
	 * @param gate asked before seats are withheld
	 */
	public PrepareOutcome prepare(RequestDraft draft, SeatsGate gate) throws ProblemException {
		return file.change((state, save) -> {
			StorageView view = view(state);
			RequestMaker maker = new RequestMaker(view, file.key(), target, time.instant());
			Optional<AuthorizationRequest> same = maker.pending(draft);
			if (same.isPresent()) {
				return resumed(state, save, same.get(), maker.dated(same.get()), draft);
			}
			List<Problem> problems = new DraftCheck(view, target).problems(draft);
			if (!problems.isEmpty()) {
				return new PrepareOutcome.Refused(problems);
			}
			AuthorizationRequest request = maker.make(UUID.randomUUID(), draft);
			StorageState next = withRequest(state, request);
			List<Problem> inUse = draft.kind() == RequestKind.DEAUTHORIZE ? gate.lower(view(next).licenses()) : List.of();
			if (!inUse.isEmpty()) {
				return new PrepareOutcome.Refused(inUse);
			}
			save.save(next);
			return new PrepareOutcome.Prepared(request, false, warnings(draft));
		});
	}

	/** Requests without an answer, oldest first. */
	public List<PendingRequest> pending() throws ProblemException {
		Instant now = time.instant();
		return view(file.read()).pending().stream().map(request -> pending(request, now)).toList();
	}

	public Optional<PendingRequest> pending(UUID id) throws ProblemException {
		return pending().stream().filter(each -> each.request().id().equals(id)).findFirst();
	}

	/**
	 * Takes a request off the list. Its answer may still be applied, should it come: the answering side has counted it.
	 *
	 * @return why not: there is none, or it gives back seats; empty if it is off
	 */
	public Optional<Problem> cancel(UUID id) throws ProblemException {
		return file.change((state, save) -> {
			StorageState.StoredRequest stored = state.requests().get(id.toString());
			if (stored == null || stored.cancelled()) {
				return Optional.of(AuthorizationProblem.NO_SUCH_REQUEST.problem("request", id.toString()));
			}
			AuthorizationRequest request = view(state).unanswered(id.toString()).orElseThrow();
			if (request.kind() == RequestKind.DEAUTHORIZE) {
				return Optional.of(AuthorizationProblem.CANNOT_CANCEL.problem());
			}
			save.save(state.withRequest(id.toString(), new StorageState.StoredRequest(stored.text(), true)));
			return Optional.empty();
		});
	}

	/** What would keep a response from being applied now, the most telling first; empty if nothing. Changes nothing. */
	public List<Problem> check(byte[] response) throws ProblemException {
		AuthorizationResponse read;
		try {
			read = AuthorizationResponse.parse(response);
		} catch (ProblemException e) {
			return List.of(e.problem());
		}
		return problems(file.read(), read);
	}

	/** Applies the response to a pending request. */
	public ApplyOutcome apply(byte[] response) throws ProblemException {
		AuthorizationResponse read;
		try {
			read = AuthorizationResponse.parse(response);
		} catch (ProblemException e) {
			return new ApplyOutcome.Refused(List.of(e.problem()));
		}
		return file.change((state, save) -> {
			List<Problem> problems = problems(state, read);
			if (!problems.isEmpty()) {
				return new ApplyOutcome.Refused(problems);
			}
			save.save(state.withApplied(read, time.instant()));
			return new ApplyOutcome.Applied(read);
		});
	}

	/** What it holds, by number. */
	public List<Activation> activations() throws ProblemException {
		StorageView view = view(file.read());
		return view.holdings().stream().map(view::activation).filter(held -> held.held() > 0).toList();
	}

	/** The licences that count now, with their seats; those of activations that are not trusted are left out. */
	public List<HeldLicense> licenses() throws ProblemException {
		return view(file.read()).licenses();
	}

	/** Whether something it holds is bound to host ids that this machine no longer has: it needs a repair. */
	public boolean isUntrusted() throws ProblemException {
		return problems().stream()
				.anyMatch(problem -> problem.code().equals(AuthorizationProblem.HOST_IDS_CHANGED.code()));
	}

	/** Why activations do not count, a problem each; empty if all do. */
	public List<Problem> problems() throws ProblemException {
		StorageView view = view(file.read());
		return view.holdings().stream().flatMap(holding -> view.problems(holding).stream()).distinct().toList();
	}

	/** What is wrong with the two copies: one is missing or of no use, or the storage that was there before this one is gone. */
	public Optional<Problem> finding() {
		return file.finding();
	}

	/** Why this machine's clock cannot be right: it is a day or more behind the last answer applied. */
	public Optional<Problem> clockProblem() throws ProblemException {
		return Clocks.behind(time.instant(), file.read().known(), "the last response applied");
	}

	TransferOutcome transfer(byte[] request, SeatsGate gate) throws ProblemException {
		AuthorizationRequest asked;
		try {
			asked = AuthorizationRequest.parse(request);
		} catch (ProblemException e) {
			return new TransferOutcome.Refused(List.of(e.problem()));
		}
		return file.change((state, save) -> {
			Transfer transfer = new Transfer(view(state), file.key(), time.instant());
			StorageState.Answered before = state.answered().get(asked.id().toString());
			if (before != null) {
				return again(transfer, asked, before);
			}
			List<Problem> problems = transfer.problems(asked);
			if (!problems.isEmpty()) {
				return new TransferOutcome.Refused(problems);
			}
			AuthorizationResponse response = transfer.answer(asked);
			StorageState next = state.withAnswered(asked, response);
			boolean isTaken = asked.items().stream()
					.anyMatch(item -> next.countPassedOn(item.number()) > state.countPassedOn(item.number()));
			List<Problem> inUse = isTaken ? gate.lower(view(next).licenses()) : List.of();
			if (!inUse.isEmpty()) {
				return new TransferOutcome.Refused(inUse);
			}
			save.save(next);
			return new TransferOutcome.Answered(response);
		});
	}

	/** The answer that was given before, if it is asked for with the same text and what it gives is still the machine's. */
	private static TransferOutcome again(Transfer transfer, AuthorizationRequest asked, StorageState.Answered before)
			throws ProblemException {
		if (!asked.text().equals(before.request())) {
			return new TransferOutcome.Refused(List.of(AuthorizationProblem.REQUEST_REUSED.problem()));
		}
		AuthorizationResponse given = AuthorizationResponse.parse(Lines.bytes(before.response()));
		List<Problem> problems = transfer.problemsAgain(asked, given);
		return problems.isEmpty() ? new TransferOutcome.Answered(transfer.again(asked, given))
				: new TransferOutcome.Refused(problems);
	}

	private StorageView view(StorageState state) throws ProblemException {
		return new StorageView(state, machine.get(), publishers.get());
	}

	private List<Problem> problems(StorageState state, AuthorizationResponse response) throws ProblemException {
		return new ResponseCheck(view(state), machineKey(), target, time.instant()).problems(response);
	}

	private PendingRequest pending(AuthorizationRequest request, Instant now) {
		Duration age = Duration.between(request.created(), now);
		return new PendingRequest(request, age.isNegative() ? Duration.ZERO : age,
				request.kind() != RequestKind.DEAUTHORIZE);
	}

	private PrepareOutcome resumed(StorageState state, StorageFile.Save save, AuthorizationRequest pending,
			AuthorizationRequest dated, RequestDraft draft) throws ProblemException {
		if (!dated.equals(pending)) {
			save.save(withRequest(state, dated));
		}
		return new PrepareOutcome.Prepared(dated, true, warnings(draft));
	}

	private static StorageState withRequest(StorageState state, AuthorizationRequest request) {
		return state.withRequest(request.id().toString(), new StorageState.StoredRequest(request.text(), false));
	}

	private List<Problem> warnings(RequestDraft draft) {
		return draft.kind() != RequestKind.AUTHORIZE ? List.of()
				: draft.items().stream().flatMap(item -> item.number().remark(target).stream()).toList();
	}
}
