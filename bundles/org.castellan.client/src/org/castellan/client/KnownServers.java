// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.ProblemException;

/**
 * The servers that this user has pinned, in one file that only they may read: {@code known-servers.json} in the
 * user's configuration directory. Every method reads the file anew, so that several programs share it; writing is
 * atomic and under a lock. Thread-safe.
 */
public final class KnownServers {

	private final Path directory;

	/** @param directory for example {@code ~/.config/castellan}; made when first written to */
	public KnownServers(Path directory) {
		this.directory = directory;
	}

	/** The list of the user who runs this program: under {@code CASTELLAN_CONFIG}, else XDG, else the system's place. */
	public static KnownServers ofUser() {
		throw new UnsupportedOperationException();
	}

	public Path directory() {
		return directory;
	}

	/** In the order they were pinned. */
	public List<KnownServer> all() throws ProblemException {
		throw new UnsupportedOperationException();
	}

	/** The server at an address; without a port, the known one of that host with the lowest port. */
	public Optional<KnownServer> find(ServerAddress address) throws ProblemException {
		throw new UnsupportedOperationException();
	}

	/** The server that this user started on a home directory. */
	public Optional<KnownServer> ofHome(Path home) throws ProblemException {
		throw new UnsupportedOperationException();
	}

	/** Trusts what was seen, from now on and in place of what was pinned at that address before. */
	public KnownServer pin(ServerIdentity identity) throws ProblemException {
		return pin(KnownServer.of(identity));
	}

	public KnownServer pin(KnownServer server) throws ProblemException {
		throw new UnsupportedOperationException();
	}

	/** Keeps a credential for a pinned server in a file of its own that only this user may read. */
	public KnownServer keepCredential(KnownServer server, AdminCredential credential) throws ProblemException {
		throw new UnsupportedOperationException();
	}

	/** The credential on file for a server, if there is one. */
	public Optional<AdminCredential> credential(KnownServer server) throws ProblemException {
		throw new UnsupportedOperationException();
	}

	/** Trusts it no more; a credential kept for it is removed. */
	public void forget(ServerAddress address) throws ProblemException {
		throw new UnsupportedOperationException();
	}
}
