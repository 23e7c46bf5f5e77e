// SPDX-License-Identifier: EPL-2.0
package org.castellan.diagnostics.flexnet;

import java.util.Objects;

import org.castellan.core.net.PortNumber;

/**
 * What to measure.
 *
 * @param tries 1 to 1000 connections
 */
public record LatencyRequest(String host, PortNumber port, int tries) {

	private static final int MOST = 1_000;

	public LatencyRequest {
		if (host.isBlank()) {
			throw new IllegalArgumentException("A host is named");
		}
		Objects.requireNonNull(port);
		if (tries < 1 || tries > MOST) {
			throw new IllegalArgumentException("1 to " + MOST + " tries: " + tries);
		}
	}

	/** {@code licsrv01:27000}. */
	String target() {
		return host + ":" + port;
	}
}
