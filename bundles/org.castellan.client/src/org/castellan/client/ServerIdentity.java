// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.util.Objects;

import org.castellan.core.api.Hello;
import org.castellan.core.net.ServerAddress;

/**
 * What a server at an address showed of itself, before anyone trusts it: its TLS fingerprint, which the connection
 * proved, and its words. A person compares the fingerprint with the one the server's administrator reads out.
 *
 * @param address     with the port that answered, for example {@code 27000@licsrv01}
 * @param fingerprint SHA-256 of its TLS certificate, colon-separated hex
 * @param hello       what it says of itself
 */
public record ServerIdentity(ServerAddress address, String fingerprint, Hello hello) {

	public ServerIdentity {
		Objects.requireNonNull(fingerprint);
		Objects.requireNonNull(hello);
		if (address.port().isEmpty()) {
			throw new IllegalArgumentException("An identity belongs to one port: " + address);
		}
	}
}
