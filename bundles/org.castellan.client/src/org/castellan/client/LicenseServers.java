// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.util.Objects;
import java.util.Optional;

import org.castellan.client.internal.HttpLicenseServerConnection;
import org.castellan.client.internal.ServerFinder;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.AccessToken;

/**
 * Where an administrator's tool finds services and connects to them. For example
 * {@code servers.connect(ServerAddress.parse("27000@licsrv01"))}. Thread-safe.
 */
public final class LicenseServers {

	private final KnownServers known;
	private final Timeouts timeouts;
	private final ServerFinder finder;

	public LicenseServers(KnownServers known) {
		this(known, Timeouts.DEFAULT);
	}

	public LicenseServers(KnownServers known, Timeouts timeouts) {
		this.known = Objects.requireNonNull(known);
		this.timeouts = Objects.requireNonNull(timeouts);
		finder = new ServerFinder(known, timeouts);
	}

	/** The servers this user has pinned. */
	public KnownServers known() {
		return known;
	}

	/**
	 * Looks at what answers at an address, without trusting it and without sending it anything secret. Without a port,
	 * the default ports are tried at once and the lowest at which a service answers counts.
	 */
	public ServerIdentity look(ServerAddress address) throws ProblemException, InterruptedException {
		return finder.look(address);
	}

	/**
	 * Connects to a pinned server, with the credential that is on file for it, if any.
	 *
	 * @throws UnknownServerException if it is met for the first time
	 * @throws ProblemException       if it cannot be reached, or is not the service that was pinned
	 */
	public LicenseServerConnection connect(ServerAddress address) throws ProblemException, InterruptedException {
		return connect(address, Optional.empty());
	}

	/** As {@link #connect(ServerAddress)}, with another credential than the one on file. */
	public LicenseServerConnection connect(ServerAddress address, Optional<AccessToken> credential)
			throws ProblemException, InterruptedException {
		KnownServer server = finder.pinned(address);
		HttpLicenseServerConnection connection = new HttpLicenseServerConnection(server,
				() -> credential.isPresent() ? credential : known.credential(server), timeouts);
		try {
			connection.hello();
			return connection;
		} catch (ProblemException | InterruptedException e) {
			connection.close();
			throw e;
		}
	}
}
