// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.castellan.client.SeatRequest;
import org.castellan.core.api.CheckoutRequest;
import org.castellan.core.api.Holder;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/** One service of a list: one server, or the members of a quorum, which are asked in turn until one can answer. */
public final class SeatService {

	private final List<ServerAddress> members;
	private final SeatServers servers;
	private final SeenNumbers seen;
	private final SeatClock clock;

	public SeatService(List<ServerAddress> members, SeatServers servers, SeenNumbers seen, SeatClock clock) {
		this.members = List.copyOf(members);
		this.servers = servers;
		this.seen = seen;
		this.clock = clock;
	}

	/**
	 * A verified lease.
	 *
	 * @param asked  before the request was first sent
	 * @param keeper who renews it
	 * @param remark what could not be remembered, if anything
	 */
	public record Checkout(LeaseGrant grant, Moment asked, LeaseKeeper keeper, Optional<Problem> remark) {
	}

	/** The address that stands for the service in messages: its first member's. */
	public ServerAddress address() {
		return members.getFirst();
	}

	/**
	 * Asks for seats. One request id for all members, so that two of them do not grant twice.
	 *
	 * @throws ProblemException the first member's that says most
	 */
	public Checkout checkout(SeatRequest request, Holder holder) throws ProblemException, InterruptedException {
		String requestId = servers.newRequestId();
		Moment asked = clock.now();
		List<ProblemException> failures = new ArrayList<>();
		for (ServerAddress member : members) {
			try {
				SeatServer server = servers.at(member);
				SeenNumbers.Seen highest = seen.highest(server.server().serviceId());
				LeaseGrant grant = server.checkout(new CheckoutRequest(requestId, request.feature(), request.count(),
						holder, (int) request.timeToLive().toSeconds(), highest.fencing(), highest.seal()));
				return new Checkout(grant, asked, new ServiceLeases(server, others(member), servers),
						remember(server, grant));
			} catch (ProblemException e) {
				if (!Refusals.isOfThisMember(e)) {
					throw e;
				}
				failures.add(e);
			}
		}
		throw failures.getFirst();
	}

	private List<ServerAddress> others(ServerAddress member) {
		return members.stream().filter(other -> !other.equals(member)).toList();
	}

	private Optional<Problem> remember(SeatServer server, LeaseGrant grant) {
		try {
			seen.saw(server.server().serviceId(), new SeenNumbers.Seen(grant.fencing(), grant.seal()));
			return Optional.empty();
		} catch (ProblemException e) {
			return Optional.of(e.problem());
		}
	}
}
