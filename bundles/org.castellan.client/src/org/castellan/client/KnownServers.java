// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.castellan.client.internal.Causes;
import org.castellan.client.internal.KnownServerFile;
import org.castellan.client.internal.UserFile;
import org.castellan.core.net.ServerAddress;
import org.castellan.core.problem.ProblemException;
import org.castellan.crypto.AccessToken;

/**
 * The servers that this user has pinned, in one file that only they may read: {@code known-servers.json} in the
 * user's configuration directory. Every method reads the file anew, so that several programs share it; writing is
 * atomic and under a lock. Thread-safe.
 */
public final class KnownServers {

	private final Path directory;
	private final KnownServerFile file;

	/** @param directory for example {@code ~/.config/castellan}; made when first written to */
	public KnownServers(Path directory) {
		this.directory = directory;
		file = new KnownServerFile(new UserFile(directory.resolve("known-servers.json")));
	}

	/** The list of the user who runs this program. */
	public static KnownServers ofUser() {
		return new KnownServers(UserDirectories.ofUser().config());
	}

	public Path directory() {
		return directory;
	}

	/** In the order they were pinned. */
	public List<KnownServer> all() throws ProblemException {
		return file.read();
	}

	/** The server at an address; without a port, the known one of that host with the lowest port. */
	public Optional<KnownServer> find(ServerAddress address) throws ProblemException {
		return all().stream().filter(server -> isAt(server, address))
				.min(Comparator.comparing(server -> server.address().port().orElseThrow()));
	}

	/** The server that shows a fingerprint, wherever it was pinned: the same server under another name or port. */
	public Optional<KnownServer> withFingerprint(String fingerprint) throws ProblemException {
		return all().stream().filter(server -> server.fingerprint().equals(fingerprint)).findFirst();
	}

	/** The server that this user started on a home directory. */
	public Optional<KnownServer> ofHome(Path home) throws ProblemException {
		Path wanted = home.toAbsolutePath().normalize();
		return all().stream().filter(server -> server.home().filter(wanted::equals).isPresent()).findFirst();
	}

	/**
	 * Trusts what was seen, from now on and in place of what was pinned at that address before. A service that moved to
	 * another port keeps its home and its credential.
	 */
	public KnownServer pin(ServerIdentity identity) throws ProblemException {
		KnownServer seen = KnownServer.of(identity);
		Optional<KnownServer> before = withFingerprint(identity.fingerprint());
		return pin(new KnownServer(seen.address(), seen.serviceId(), seen.name(), seen.fingerprint(), seen.leaseKey(),
				before.flatMap(KnownServer::home), before.flatMap(KnownServer::credential)));
	}

	/** Puts a server on the list, in place of any other at its address or started on its home. */
	public KnownServer pin(KnownServer server) throws ProblemException {
		file.update(servers -> {
			List<KnownServer> changed = new ArrayList<>(servers);
			changed.removeIf(other -> isAt(other, server.address())
					|| server.home().isPresent() && server.home().equals(other.home()));
			changed.add(server);
			return changed;
		});
		return server;
	}

	/** Keeps a credential for a pinned server in a file of its own that only this user may read. */
	public KnownServer keepCredential(KnownServer server, AccessToken credential) throws ProblemException {
		Path kept = keptCredential(server);
		try {
			byte[] content = credential.reveal().getBytes(StandardCharsets.US_ASCII);
			new UserFile(kept).update(before -> Optional.of(content));
		} catch (IOException e) {
			throw new ProblemException(
					ClientProblem.KNOWN_SERVERS_UNUSABLE.problem("file", kept.toString(), "cause", Causes.text(e)), e);
		}
		return pin(server.withCredential(kept));
	}

	/** The credential on file for a server, if there is one. */
	public Optional<AccessToken> credential(KnownServer server) throws ProblemException {
		return server.credential().isEmpty() ? Optional.empty()
				: Optional.of(AccessToken.read(server.credential().get()));
	}

	/** Trusts it no more, and removes a credential that was kept for it alone. */
	public void forget(ServerAddress address) throws ProblemException {
		List<Path> kept = new ArrayList<>(
				all().stream().filter(server -> isAt(server, address)).map(this::keptCredential).toList());
		file.update(servers -> servers.stream().filter(server -> !isAt(server, address)).toList());
		kept.removeAll(all().stream().map(this::keptCredential).toList());
		for (Path credential : kept) {
			remove(credential);
		}
	}

	private static void remove(Path credential) throws ProblemException {
		try {
			Files.deleteIfExists(credential);
		} catch (IOException e) {
			throw new ProblemException(ClientProblem.KNOWN_SERVERS_UNUSABLE.problem("file", credential.toString(),
					"cause", Causes.text(e)), e);
		}
	}

	private Path keptCredential(KnownServer server) {
		return directory.resolve("credentials").resolve(server.serviceId().replaceAll("[^A-Za-z0-9_-]", "_"));
	}

	private static boolean isAt(KnownServer server, ServerAddress address) {
		return server.address().host().equalsIgnoreCase(address.host())
				&& (address.port().isEmpty() || address.port().equals(server.address().port()));
	}
}
