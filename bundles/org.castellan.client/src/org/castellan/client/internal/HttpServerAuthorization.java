// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.time.Duration;

import org.castellan.client.ServerAuthorization;
import org.castellan.core.api.AuthorizationDraft;
import org.castellan.core.api.AuthorizationStatus;
import org.castellan.core.api.PreparedRequest;
import org.castellan.core.api.ResponseResult;
import org.castellan.core.problem.ProblemException;

/** Authorization numbers of a licence service over its HTTP API. */
final class HttpServerAuthorization implements ServerAuthorization {

	private static final String ROOT = "admin/authorization";
	private static final String REQUESTS = ROOT + "/requests";
	private static final String TEXT = "text/plain";

	private final ServiceWire wire;
	private final Showing credential;
	private final Duration patience;

	/** Adds the admin credential to a question. */
	@FunctionalInterface
	interface Showing {
		Question to(Question question) throws ProblemException;
	}

	/** @param patience how long the service may take */
	HttpServerAuthorization(ServiceWire wire, Showing credential, Duration patience) {
		this.wire = wire;
		this.credential = credential;
		this.patience = patience;
	}

	@Override
	public AuthorizationStatus status() throws ProblemException, InterruptedException {
		return wire.ask(question(Question.get(ROOT)), AuthorizationStatus.class);
	}

	@Override
	public PreparedRequest prepare(AuthorizationDraft draft) throws ProblemException, InterruptedException {
		return wire.ask(question(Question.post(REQUESTS, draft)), PreparedRequest.class);
	}

	@Override
	public PreparedRequest request(String id) throws ProblemException, InterruptedException {
		return wire.ask(question(Question.get(REQUESTS + "/" + Question.encode(id))), PreparedRequest.class);
	}

	@Override
	public void cancel(String id) throws ProblemException, InterruptedException {
		wire.ask(question(Question.delete(REQUESTS + "/" + Question.encode(id))));
	}

	@Override
	public ResponseResult check(byte[] response) throws ProblemException, InterruptedException {
		return wire.ask(question(Question.post(ROOT + "/response-check", response, TEXT)), ResponseResult.class);
	}

	@Override
	public ResponseResult apply(byte[] response) throws ProblemException, InterruptedException {
		return wire.ask(question(Question.post(ROOT + "/responses", response, TEXT)), ResponseResult.class);
	}

	@Override
	public byte[] transfer(byte[] request) throws ProblemException, InterruptedException {
		return wire.ask(question(Question.post("admin/transfers", request, TEXT)));
	}

	private Question question(Question question) throws ProblemException {
		return credential.to(question).within(patience);
	}
}
