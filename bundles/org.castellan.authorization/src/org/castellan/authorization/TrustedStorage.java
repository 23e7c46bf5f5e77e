// SPDX-License-Identifier: EPL-2.0
package org.castellan.authorization;

import java.nio.file.Path;
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

	private TrustedStorage() {
	}

	/**
	 * Opens the storage in a directory, making directory and machine key if they are not there.
	 *
	 * @param machine    host ids of this machine, read anew for each question
	 * @param publishers whose answers count, read anew for each question
	 * @throws ProblemException if it cannot be read or written, is damaged, or of a newer version
	 */
	public static TrustedStorage open(Path directory, TargetKind target, Supplier<MachineIds> machine,
			Supplier<TrustedPublishers> publishers, InstantSource time) throws ProblemException {
		throw new UnsupportedOperationException();
	}

	/** The public key that names this storage to others. */
	public String machineKey() {
		throw new UnsupportedOperationException();
	}

	public TargetKind target() {
		throw new UnsupportedOperationException();
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
		throw new UnsupportedOperationException();
	}

	/** Requests without an answer, oldest first. */
	public List<PendingRequest> pending() throws ProblemException {
		throw new UnsupportedOperationException();
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
		throw new UnsupportedOperationException();
	}

	/** What would keep a response from being applied now, the most telling first; empty if nothing. Changes nothing. */
	public List<Problem> check(byte[] response) throws ProblemException {
		throw new UnsupportedOperationException();
	}

	/** Applies the response to a pending request. */
	public ApplyOutcome apply(byte[] response) throws ProblemException {
		throw new UnsupportedOperationException();
	}

	/** What it holds, by number. */
	public List<Activation> activations() throws ProblemException {
		throw new UnsupportedOperationException();
	}

	/** The licences that count now, with their seats; those of activations that are not trusted are left out. */
	public List<HeldLicense> licenses() throws ProblemException {
		throw new UnsupportedOperationException();
	}

	/** Whether something it holds is bound to host ids that this machine no longer has: it needs a repair. */
	public boolean isUntrusted() throws ProblemException {
		return activations().stream().anyMatch(activation -> !activation.trusted());
	}

	/** Why activations do not count, a problem each; empty if all do. */
	public List<Problem> problems() throws ProblemException {
		throw new UnsupportedOperationException();
	}

	TransferOutcome transfer(byte[] request, SeatsGate gate) throws ProblemException {
		throw new UnsupportedOperationException();
	}
}
