// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.nio.file.Path;
import java.util.Optional;

import org.castellan.client.KnownServer;
import org.castellan.core.net.ServerAddress;
import org.jspecify.annotations.Nullable;

/** A known server as the file has it: plain text fields. */
public record KnownServerEntry(String server, String serviceId, String name, String fingerprint, String leaseKey,
		@Nullable String home, @Nullable String credential) {

	public static KnownServerEntry of(KnownServer server) {
		return new KnownServerEntry(server.address().toString(), server.serviceId(), server.name(),
				server.fingerprint(), server.leaseKey(), server.home().map(Path::toString).orElse(null),
				server.credential().map(Path::toString).orElse(null));
	}

	/** @throws IllegalArgumentException if the entry was edited into something else */
	public KnownServer toServer() {
		return new KnownServer(ServerAddress.parse(server), serviceId, name, fingerprint, leaseKey,
				Optional.ofNullable(home).map(Path::of), Optional.ofNullable(credential).map(Path::of));
	}
}
