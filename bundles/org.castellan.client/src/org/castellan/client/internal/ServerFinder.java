// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.castellan.client.ClientProblem;
import org.castellan.client.KnownServer;
import org.castellan.client.KnownServers;
import org.castellan.client.ServerIdentity;
import org.castellan.client.Timeouts;
import org.castellan.client.UnknownServerException;
import org.castellan.core.api.Hello;
import org.castellan.core.net.PortNumber;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.Problem;
import org.castellan.core.problem.ProblemException;

/** Finds which server is at an address, and whether this user knows it. */
public final class ServerFinder {

	private final KnownServers known;
	private final Timeouts timeouts;
	private final List<PortNumber> searched;

	public ServerFinder(KnownServers known, Timeouts timeouts) {
		this(known, timeouts, ServerAddress.DEFAULT_PORTS);
	}

	/** @param searched the ports of a host to be searched where none is named, the one that counts first */
	public ServerFinder(KnownServers known, Timeouts timeouts, List<PortNumber> searched) {
		this.known = known;
		this.timeouts = timeouts;
		this.searched = List.copyOf(searched);
	}

	/** What answers there; without a port, at the lowest of the default ports where a service answers. */
	public ServerIdentity look(ServerAddress address) throws ProblemException, InterruptedException {
		return address.port().isPresent() ? lookAt(address) : scan(address.host());
	}

	/**
	 * The pin to be used for an address. A server met at an address where none is pinned is known all the same if its
	 * fingerprint is: it has moved to another port, or its host has another name.
	 *
	 * @throws UnknownServerException if nobody has pinned it
	 */
	public KnownServer pinned(ServerAddress address) throws ProblemException, InterruptedException {
		if (address.port().isPresent()) {
			Optional<KnownServer> there = known.find(address);
			if (there.isPresent()) {
				return there.get();
			}
		}
		ServerIdentity identity = look(address);
		Optional<KnownServer> there = known.find(identity.address());
		if (there.isPresent()) {
			return there.get();
		}
		return known.withFingerprint(identity.fingerprint()).map(server -> server.at(identity.address()))
				.orElseThrow(() -> new UnknownServerException(identity));
	}

	private ServerIdentity lookAt(ServerAddress address) throws ProblemException, InterruptedException {
		try (ServiceWire wire = new ServiceWire(address, Optional.empty(), timeouts.connect())) {
			Hello hello = new Greeting(wire).ask(Question.get("hello").within(timeouts.answer()));
			return new ServerIdentity(address, wire.shown().orElseThrow().value(), hello);
		}
	}

	/** All ports at once, so that silent ones cost one time-out together; the lowest port with a service counts. */
	private ServerIdentity scan(String host) throws ProblemException, InterruptedException {
		try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<ServerIdentity>> looks = new ArrayList<>();
			for (PortNumber port : searched) {
				looks.add(each.submit(() -> lookAt(new ServerAddress(Optional.of(port), host))));
			}
			try {
				return first(host, looks);
			} finally {
				looks.forEach(look -> look.cancel(true));
			}
		}
	}

	private static ServerIdentity first(String host, List<Future<ServerIdentity>> looks)
			throws ProblemException, InterruptedException {
		List<Problem> problems = new ArrayList<>();
		for (Future<ServerIdentity> look : looks) {
			try {
				return look.get();
			} catch (ExecutionException e) {
				if (!(e.getCause() instanceof ProblemException failure)) {
					throw new IllegalStateException(e.getCause());
				}
				problems.add(failure.problem());
			}
		}
		throw new ProblemException(noneOf(host, problems));
	}

	/** What answered, but not as a service, tells more than what did not answer. */
	private static Problem noneOf(String host, List<Problem> problems) {
		if (problems.stream().allMatch(problem -> problem.code().equals(ClientProblem.HOST_UNKNOWN.code()))) {
			return problems.getFirst();
		}
		Problem telling = problems.stream()
				.filter(problem -> !problem.code().equals(ClientProblem.NOT_REACHABLE.code())).findFirst()
				.orElse(problems.getFirst());
		return ClientProblem.NO_SERVICE_ON_HOST.problem("host", host, "cause", telling.what());
	}
}
