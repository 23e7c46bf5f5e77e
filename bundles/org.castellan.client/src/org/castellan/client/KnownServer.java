// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import org.castellan.core.net.ServerAddress;

/**
 * A server this user has pinned: only a server that shows the same certificate and signs leases with the same key is
 * spoken to.
 *
 * @param address     with its port, for example {@code 27000@licsrv01}
 * @param serviceId   made with the service's home
 * @param name        the host name it gave
 * @param fingerprint SHA-256 of its TLS certificate, colon-separated hex
 * @param leaseKey    the Ed25519 public key that signs its leases, X.509 SubjectPublicKeyInfo in base64
 * @param home        its directory, where this user started it on this machine
 * @param credential  the file that holds its admin credential, if this user has it
 */
public record KnownServer(ServerAddress address, String serviceId, String name, String fingerprint, String leaseKey,
		Optional<Path> home, Optional<Path> credential) {

	public KnownServer {
		Objects.requireNonNull(serviceId);
		Objects.requireNonNull(name);
		Objects.requireNonNull(fingerprint);
		Objects.requireNonNull(leaseKey);
		Objects.requireNonNull(home);
		Objects.requireNonNull(credential);
		if (address.port().isEmpty()) {
			throw new IllegalArgumentException("A known server has a port: " + address);
		}
	}

	/** A server as it showed itself, pinned as it is. */
	public static KnownServer of(ServerIdentity identity) {
		return new KnownServer(identity.address(), identity.hello().serviceId(), identity.hello().name(),
				identity.fingerprint(), identity.hello().leaseKey(), Optional.empty(), Optional.empty());
	}

	/** The same server, met at another port or under another name of its host. */
	public KnownServer at(ServerAddress other) {
		return new KnownServer(other, serviceId, name, fingerprint, leaseKey, home, credential);
	}

	/** The same server, started by this user on this machine. */
	public KnownServer withHome(Path directory, Path credentialFile) {
		return new KnownServer(address, serviceId, name, fingerprint, leaseKey, Optional.of(directory),
				Optional.of(credentialFile));
	}

	public KnownServer withCredential(Path file) {
		return new KnownServer(address, serviceId, name, fingerprint, leaseKey, home, Optional.of(file));
	}
}
