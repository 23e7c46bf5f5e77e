// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * Shows that a service gave out a fencing number: the first 128 bits of its HMAC-SHA-256, in base64. Fencing numbers can be
 * guessed and are shown to administrators; seals cannot and are not. Thread-safe.
 */
final class Seal {

	private static final int BYTES = 16;

	private final byte[] secret;

	Seal(byte[] secret) {
		this.secret = secret.clone();
	}

	String of(long fencing) {
		byte[] mac = mac(secret, ByteBuffer.allocate(Long.BYTES).putLong(fencing).array());
		return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, BYTES));
	}

	/** Takes as long for a wrong seal as for a right one. */
	boolean matches(long fencing, String seal) {
		return MessageDigest.isEqual(of(fencing).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.UTF_8));
	}

	static byte[] mac(byte[] secret, byte[] message) {
		HMac mac = new HMac(new SHA256Digest());
		mac.init(new KeyParameter(secret));
		mac.update(message, 0, message.length);
		byte[] result = new byte[mac.getMacSize()];
		mac.doFinal(result, 0);
		return result;
	}
}
