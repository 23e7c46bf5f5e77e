// SPDX-License-Identifier: EPL-2.0
package org.castellan.client.internal;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** Makes request ids of 128 random bits, so that no two requests of anyone have the same one. */
public final class RequestIdSource {

	private static final int BYTES = 16;

	private final RandomGenerator random;

	public RequestIdSource() {
		this(new SecureRandom());
	}

	RequestIdSource(RandomGenerator random) {
		this.random = random;
	}

	public String next() {
		byte[] bits = new byte[BYTES];
		random.nextBytes(bits);
		return HexFormat.of().formatHex(bits);
	}
}
