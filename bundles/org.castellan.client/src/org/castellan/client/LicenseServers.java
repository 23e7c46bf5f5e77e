// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.util.Objects;
import java.util.Optional;

import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.ProblemException;

/**
 * Where an administrator's tool finds services and connects to them. For example
 * {@code servers.connect(ServerAddress.parse("27000@licsrv01"))}. Thread-safe.
 */
public final class LicenseServers {

	private final KnownServers known;

	public LicenseServers(KnownServers known) {
		this.known = Objects.requireNonNull(known);
	}

	/** The servers this user has pinned. */
	public KnownServers known() {
		return known;
	}

	/**
	 * Looks at what answers at an address, without trusting it and without sending it anything secret. Without a port,
	 * the default ports are tried at once and the lowest that answers counts.
	 */
	public ServerIdentity look(ServerAddress address) throws ProblemException, InterruptedException {
		throw new UnsupportedOperationException("look at " + address);
	}

	/**
	 * Connects to a pinned server, with the credential that is on file for it, if any.
	 *
	 * @throws ProblemException with {@link ClientProblem#NOT_PINNED} if it is met for the first time
	 */
	public LicenseServerConnection connect(ServerAddress address) throws ProblemException, InterruptedException {
		return connect(address, Optional.empty());
	}

	/** As {@link #connect(ServerAddress)}, with another credential than the one on file. */
	public LicenseServerConnection connect(ServerAddress address, Optional<AdminCredential> credential)
			throws ProblemException, InterruptedException {
		throw new UnsupportedOperationException("connect to " + address + credential);
	}
}
