// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.time.Duration;
import java.util.Optional;

import org.castellan.client.KnownServer;
import org.castellan.client.Timeouts;
import org.castellan.core.api.CheckoutRequest;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.api.LeaseRequest;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.AccessToken;

/**
 * One pinned server, asked for seats. A request whose answer was lost is sent again with the same id while there is
 * time; an answer that does not hold what it should is refused, and what it granted to this request is given back.
 */
final class SeatServer {

	private static final Duration PAUSE = Duration.ofMillis(250);
	private static final Duration GIVE_BACK = Duration.ofSeconds(3);

	private final KnownServer server;
	private final ServiceWire wire;
	private final GrantCheck check;
	private final Optional<AccessToken> token;
	private final Timeouts timeouts;
	private final RequestIdSource ids;

	SeatServer(KnownServer server, ServiceWire wire, GrantCheck check, Optional<AccessToken> token, Timeouts timeouts,
			RequestIdSource ids) {
		this.server = server;
		this.wire = wire;
		this.check = check;
		this.token = token;
		this.timeouts = timeouts;
		this.ids = ids;
	}

	KnownServer server() {
		return server;
	}

	/** Asks for seats, once it is clear that this is the service that was pinned and speaks this client's version. */
	LeaseGrant checkout(CheckoutRequest request) throws ProblemException, InterruptedException {
		new Greeting(wire).ask(Question.get("hello").within(timeouts.answer()), server);
		LeaseGrant grant = read(repeat(Question.post("checkouts", request), timeouts.answer()));
		Optional<Problem> wrong = check.ofCheckout(request, grant);
		if (wrong.isPresent()) {
			throw refusal(wrong.get(), request, grant);
		}
		return grant;
	}

	LeaseGrant renew(LeaseGrant held, Duration patience) throws ProblemException, InterruptedException {
		LeaseRequest request = new LeaseRequest(ids.next(), held.fencing(), held.seal());
		LeaseGrant grant = read(repeat(Question.post("leases/" + Question.encode(held.lease()) + "/renew", request),
				patience.compareTo(timeouts.answer()) < 0 ? patience : timeouts.answer()));
		Optional<Problem> wrong = check.ofRenewal(request, held, grant);
		if (wrong.isPresent()) {
			throw new ProblemException(wrong.get());
		}
		return grant;
	}

	void release(LeaseGrant held, Duration patience) throws ProblemException, InterruptedException {
		repeat(Question.post("leases/" + Question.encode(held.lease()) + "/release",
				new LeaseRequest(ids.next(), held.fencing(), held.seal())), patience);
	}

	/**
	 * What is wrong with the grant is the problem, also when giving it back fails. Only an answer to this very request is
	 * given back: any other is somebody's lease who still believes in it.
	 */
	private ProblemException refusal(Problem wrong, CheckoutRequest request, LeaseGrant grant)
			throws InterruptedException {
		ProblemException refusal = new ProblemException(wrong);
		if (grant.requestId().equals(request.requestId()) && grant.holder().equals(request.holder())) {
			try {
				release(grant, GIVE_BACK);
			} catch (ProblemException e) {
				refusal.addSuppressed(e);
			}
		}
		return refusal;
	}

	private LeaseGrant read(byte[] answer) throws ProblemException {
		return wire.read(answer, LeaseGrant.class);
	}

	private byte[] repeat(Question question, Duration patience) throws ProblemException, InterruptedException {
		long until = System.nanoTime() + patience.toNanos();
		Question asked = question.showing(token.map(AccessToken::reveal));
		for (Duration left = patience;; left = Duration.ofNanos(until - System.nanoTime())) {
			try {
				return wire.ask(asked.within(left));
			} catch (ProblemException e) {
				if (!Refusals.isToBeRepeated(e) || until - System.nanoTime() < 2 * PAUSE.toNanos()) {
					throw e;
				}
				Thread.sleep(PAUSE);
			}
		}
	}
}
