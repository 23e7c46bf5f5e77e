// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.castellan.client.internal.HttpLicenseServerConnection;
import org.castellan.client.internal.ServerFinder;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.AccessToken;
import org.castellan.crypto.Fingerprint;

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
	 * Pins the server at an address if it shows the fingerprint that a person was told.
	 *
	 * @throws ProblemException with {@link ClientProblem#FINGERPRINT_CHANGED} if it shows another
	 */
	public KnownServer pin(ServerAddress address, Fingerprint expected) throws ProblemException, InterruptedException {
		return known.pin(identify(address, expected));
	}

	/**
	 * Pins a service that this user has started on this machine.
	 *
	 * @param expected   the fingerprint that the service wrote into its home
	 * @param home       its directory
	 * @param credential the file in it that holds the admin credential
	 */
	public KnownServer pinLocal(ServerAddress address, Fingerprint expected, Path home, Path credential)
			throws ProblemException, InterruptedException {
		return known.pin(KnownServer.of(identify(address, expected)).withHome(home.toAbsolutePath().normalize(),
				credential.toAbsolutePath().normalize()));
	}

	private ServerIdentity identify(ServerAddress address, Fingerprint expected)
			throws ProblemException, InterruptedException {
		ServerIdentity identity = finder.look(address);
		if (!identity.fingerprint().equals(expected.value())) {
			throw new ProblemException(ClientProblem.FINGERPRINT_CHANGED.problem("server", identity.address().toString(),
					"fingerprint", identity.fingerprint(), "pinned", expected.value()));
		}
		return identity;
	}

	/**
	 * The pinned server at an address, which is asked only where the address alone does not tell.
	 *
	 * @throws UnknownServerException if it is met for the first time
	 */
	public KnownServer find(ServerAddress address) throws ProblemException, InterruptedException {
		return finder.pinned(address);
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
		return connect(finder.pinned(address), credential);
	}

	private LicenseServerConnection connect(KnownServer server, Optional<AccessToken> credential)
			throws ProblemException, InterruptedException {
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
