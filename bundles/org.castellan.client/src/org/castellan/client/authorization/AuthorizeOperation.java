// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.authorization;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

import org.castellan.client.ServiceRefusedException;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.problem.ProblemException;
import org.castellan.core.work.Progress;

/**
 * Authorizes, deauthorizes or repairs a machine in one go: prepares the request there, has it answered, applies the
 * response there. After a failure in the middle, the same draft does the rest, since its request is kept. A request that
 * was refused is given up again where that is possible, so that nothing waits for an answer that never comes.
 */
public final class AuthorizeOperation {

	private static final int SERVER_ERROR = 500;

	private final AuthorizationTarget target;
	private final Responder responder;
	private final Optional<NewPublishers> newcomers;

	public AuthorizeOperation(AuthorizationTarget target, Responder responder) {
		this(target, responder, Optional.empty());
	}

	/** @param newcomers of whom the target trusts from the response on who signed it, if it is applied because of that */
	public AuthorizeOperation(AuthorizationTarget target, Responder responder, Optional<NewPublishers> newcomers) {
		this.target = Objects.requireNonNull(target);
		this.responder = Objects.requireNonNull(responder);
		this.newcomers = Objects.requireNonNull(newcomers);
	}

	/**
	 * @return what became of the response, applied or refused by the machine
	 * @throws ProblemException why there is none
	 */
	public ResponseResult run(AuthorizationDraft draft, Progress progress) throws ProblemException, InterruptedException {
		progress.step("Preparing the request", 1);
		PreparedRequest prepared = target.prepare(draft);
		progress.worked(1);
		return finish(prepared, progress);
	}

	/** As {@link #run}, for a request that was prepared before, maybe by another program. */
	public ResponseResult resume(String requestId, Progress progress) throws ProblemException, InterruptedException {
		return finish(target.request(requestId), progress);
	}

	private ResponseResult finish(PreparedRequest prepared, Progress progress)
			throws ProblemException, InterruptedException {
		progress.step("Asking for the authorization", 1);
		byte[] response = answer(prepared);
		progress.worked(1);
		progress.step("Applying the response", 1);
		if (newcomers.isPresent()) {
			newcomers.get().introduce(target, response);
		}
		ResponseResult result = target.apply(response);
		progress.worked(1);
		return result;
	}

	private byte[] answer(PreparedRequest prepared) throws ProblemException, InterruptedException {
		try {
			return responder.answer(prepared.text().getBytes(StandardCharsets.UTF_8));
		} catch (ServiceRefusedException e) {
			if (e.status() < SERVER_ERROR && prepared.request().cancellable()) {
				giveUp(prepared, e);
			}
			throw e;
		}
	}

	/** Why it was refused matters more than that it is still listed. */
	private void giveUp(PreparedRequest prepared, ServiceRefusedException refusal) throws InterruptedException {
		try {
			target.cancel(prepared.request().id());
		} catch (ProblemException e) {
			refusal.addSuppressed(e);
		}
	}
}
