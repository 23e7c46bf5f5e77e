// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.time.Duration;
import java.util.List;

import org.castellan.client.ClientProblem;
import org.castellan.client.ServiceRefusedException;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/** Renews and releases at the server that granted, and, where that is a member of a quorum, at the others after it. */
final class ServiceLeases implements LeaseKeeper {

	private static final Duration RELEASE = Duration.ofSeconds(4);

	private final SeatServer granting;
	private final List<ServerAddress> otherMembers;
	private final SeatServers servers;

	ServiceLeases(SeatServer granting, List<ServerAddress> otherMembers, SeatServers servers) {
		this.granting = granting;
		this.otherMembers = otherMembers;
		this.servers = servers;
	}

	@Override
	public ServerAddress server() {
		return granting.server().address();
	}

	@Override
	public Renewal renew(LeaseGrant lease, Duration patience) throws InterruptedException {
		try {
			return new Renewal.Renewed(atAnyMember(server -> server.renew(lease, patience)));
		} catch (ServiceRefusedException e) {
			return Refusals.isLeaseOver(e) ? new Renewal.TakenBack(takenBack(lease, e.problem()))
					: new Renewal.Failed(e.problem());
		} catch (ProblemException e) {
			return new Renewal.Failed(e.problem());
		}
	}

	private Problem takenBack(LeaseGrant lease, Problem reason) {
		return ClientProblem.SEAT_TAKEN_BACK.problem("feature", lease.feature(), "server", server().toString(), "lease",
				lease.lease(), "cause", reason.what(), "reason", reason.code());
	}

	/** What cannot be released comes back at its end; nobody needs to hear of it. */
	@Override
	public void release(LeaseGrant lease) throws InterruptedException {
		try {
			atAnyMember(server -> {
				server.release(lease, RELEASE);
				return lease;
			});
		} catch (ProblemException e) {
			return;
		}
	}

	private interface Asking {
		LeaseGrant ask(SeatServer server) throws ProblemException, InterruptedException;
	}

	private LeaseGrant atAnyMember(Asking asking) throws ProblemException, InterruptedException {
		ProblemException first;
		try {
			return asking.ask(granting);
		} catch (ProblemException e) {
			first = e;
		}
		for (ServerAddress member : otherMembers) {
			if (!Refusals.isOfThisMember(first)) {
				break;
			}
			try {
				return asking.ask(servers.at(member));
			} catch (ProblemException e) {
				first = Refusals.isOfThisMember(e) ? first : e;
			}
		}
		throw first;
	}
}
