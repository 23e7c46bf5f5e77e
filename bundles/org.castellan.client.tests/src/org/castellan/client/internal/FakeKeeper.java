// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.castellan.client.ClientProblem;
import org.castellan.core.api.LeaseGrant;
import org.castellan.core.net.ServerAddress;

/** The service that granted a lease: answers renewals as the test says, and remembers what was asked. */
final class FakeKeeper implements LeaseKeeper {

	static final ServerAddress SERVER = ServerAddress.of(27000, "licsrv01");

	final List<Duration> patiences = new ArrayList<>();
	final List<LeaseGrant> released = new ArrayList<>();
	Supplier<Renewal> answer = FakeKeeper::silence;

	@Override
	public ServerAddress server() {
		return SERVER;
	}

	@Override
	public Renewal renew(LeaseGrant lease, Duration patience) {
		patiences.add(patience);
		return answer.get();
	}

	@Override
	public void release(LeaseGrant lease) {
		released.add(lease);
	}

	int renewals() {
		return patiences.size();
	}

	static Renewal silence() {
		return new Renewal.Failed(
				ClientProblem.NO_ANSWER.problem("server", SERVER.toString(), "seconds", "10"));
	}
}
