// SPDX-License-Identifier: EPL-2.0
package org.castellan.cli.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

import org.castellan.client.authorization.AuthorizationTarget;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.PendingRequest;
import org.castellan.core.problem.ProblemException;

/**
 * The request that one command has answered, and what to type when it still waits after a failure. For example
 * {@code castellan authorization send ID --workstation --online https://licensing.example.com}.
 */
final class RequestInHand {

	private final AuthorizationTarget machine;
	private final Optional<AuthorizationDraft> draft;
	private String id;
	private boolean isBegun;
	private boolean isKnown;

	private RequestInHand(AuthorizationTarget machine, Optional<AuthorizationDraft> draft, String id) {
		this.machine = machine;
		this.draft = draft;
		this.id = id;
		this.isBegun = draft.isEmpty();
		this.isKnown = draft.isEmpty();
	}

	/** One to be made, unless the machine has one that asks for the same. */
	static RequestInHand of(AuthorizationTarget machine, AuthorizationDraft draft) {
		return new RequestInHand(machine, Optional.of(draft), draft.requestId());
	}

	/** One that was made before. */
	static RequestInHand pending(AuthorizationTarget machine, String id) {
		return new RequestInHand(machine, Optional.empty(), id);
	}

	/** Prepares it, if it was not made before. @return its id */
	String prepared() throws ProblemException, InterruptedException {
		isBegun = true;
		if (draft.isPresent()) {
			id = machine.prepare(draft.get()).request().id();
			isKnown = true;
		}
		return id;
	}

	/**
	 * How to go on with it, or to give it up, if it waits. Where its id never came back from the machine, all that wait are
	 * told as maybe older, and how to go on with none of them: another way might be the wrong one for it. Before it was asked
	 * for, none is told.
	 *
	 * @param on  options that name the machine
	 * @param way options by which it is answered
	 */
	void tellIfWaiting(PrintStream to, String on, String way) throws ProblemException, InterruptedException {
		if (!isBegun) {
			return;
		}
		List<PendingRequest> all = machine.status().pending();
		List<PendingRequest> own = all.stream().filter(request -> request.id().equals(id)).toList();
		if (own.isEmpty() && !isKnown) {
			all.forEach(request -> to.println(waits(request) + "; it may be older than this command."));
			return;
		}
		for (PendingRequest request : own) {
			to.println(waits(request) + ".");
			to.println("  To go on with it: castellan authorization send " + request.id() + on + way);
			if (request.cancellable()) {
				to.println("  To give it up: castellan authorization cancel " + request.id() + on);
			}
		}
	}

	private static String waits(PendingRequest request) {
		return "Request " + request.id() + " (" + request.kind() + ") waits for its answer";
	}
}
