// SPDX-License-Identifier: EPL-2.0
package org.castellan.client;

import java.time.Instant;

import org.castellan.core.api.Hello;
import org.castellan.core.api.ServiceState;
import org.castellan.core.net.ServerAddress;
import org.castellan.crypto.AccessToken;

/** Servers as they show themselves, for tests that need no socket. */
final class TestServers {

	static final AccessToken TOKEN = AccessToken.parse("t".repeat(43));

	private TestServers() {
	}

	/** @param mark two hex digits, of which its fingerprint consists */
	static ServerIdentity identity(String address, String serviceId, String mark) {
		return new ServerIdentity(ServerAddress.parse(address), fingerprint(mark),
				new Hello(Hello.PRODUCT, "1.0.0", Hello.API, serviceId, "licsrv01", ServiceState.RUNNING, "key of " + serviceId,
						false, Instant.EPOCH));
	}

	static String fingerprint(String mark) {
		return (mark + ":").repeat(31) + mark;
	}
}
