// SPDX-License-Identifier: EPL-2.0
package org.castellan.service;

import java.time.Instant;
import java.util.Objects;
import org.castellan.core.net.ServerAddress;

/**
 * How the service of a home is reached on its own machine, written into the home when it is ready, for example port
 * 27000 with fingerprint {@code 4F:2A:...}.
 *
 * @param pid         its process
 * @param host        where to reach it from this machine: {@code localhost} unless it listens on one address only
 * @param port        where it listens
 * @param fingerprint SHA-256 of its TLS certificate, colon-separated hex
 * @param serviceId   made with the home
 * @param version     of the program
 * @param started     since when it is ready
 */
public record RunningService(long pid, String host, int port, String fingerprint, String serviceId, String version,
		Instant started) {

	public RunningService {
		Objects.requireNonNull(host);
		Objects.requireNonNull(fingerprint);
		Objects.requireNonNull(serviceId);
		Objects.requireNonNull(version);
		Objects.requireNonNull(started);
	}

	public ServerAddress address() {
		return ServerAddress.of(port, host);
	}
}
