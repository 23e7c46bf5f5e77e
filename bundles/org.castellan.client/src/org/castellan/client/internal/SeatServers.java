// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.castellan.client.ClientSettings;
import org.castellan.client.KnownServer;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.Fingerprint;

/** The servers a client asks for seats; keeps one connection pool a server while the client is open. */
public final class SeatServers implements AutoCloseable {

	private final ClientSettings settings;
	private final SeatClock clock;
	private final ServerFinder finder;
	private final RequestIdSource ids = new RequestIdSource();
	private final Map<KnownServer, ServiceWire> wires = new ConcurrentHashMap<>();

	public SeatServers(ClientSettings settings, SeatClock clock) {
		this.settings = settings;
		this.clock = clock;
		finder = new ServerFinder(settings.known(), settings.timeouts());
	}

	/** The pinned server at an address. */
	SeatServer at(ServerAddress address) throws ProblemException, InterruptedException {
		KnownServer server = finder.pinned(address);
		Fingerprint fingerprint = Fingerprint.parse(server.fingerprint());
		ServiceWire wire = wires.computeIfAbsent(server,
				key -> new ServiceWire(key.address(), Optional.of(fingerprint), settings.timeouts().connect()));
		return new SeatServer(server, wire, new GrantCheck(server, settings.publishers(), () -> clock.now().wall()),
				settings.clientToken(), settings.timeouts(), ids);
	}

	String newRequestId() {
		return ids.next();
	}

	@Override
	public void close() {
		wires.values().forEach(ServiceWire::close);
	}
}
