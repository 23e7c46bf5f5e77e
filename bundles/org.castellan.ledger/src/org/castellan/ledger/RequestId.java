// SPDX-License-Identifier: EPL-2.0
package org.castellan.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What the ledger keeps of a request id: 128 bits of its SHA-256, so that it can be remembered cheaply and nobody can make
 * two ids that look alike. For example {@code RequestId.of("01HZX3-checkout")}.
 */
public record RequestId(long high, long low) {

	public static RequestId of(String text) {
		try {
			ByteBuffer digest = ByteBuffer
					.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
			return new RequestId(digest.getLong(), digest.getLong());
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException("Every Java platform has SHA-256", e);
		}
	}

	@Override
	public String toString() {
		return "%016x%016x".formatted(high, low);
	}
}
