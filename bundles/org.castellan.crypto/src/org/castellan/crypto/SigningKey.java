// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 private key. Signing draws no random numbers: the nonce comes from key and message (RFC 8032, 5.1.6), so a
 * bad random source cannot give the key away. Thread-safe.
 */
final class SigningKey {

	/** What stands before the 32 bytes of every Ed25519 key in PKCS#8 (RFC 8410, section 7). */
	private static final byte[] HEADER = HexFormat.of().parseHex("302e020100300506032b657004220420");

	private final Ed25519PrivateKeyParameters key;

	private SigningKey(Ed25519PrivateKeyParameters key) {
		this.key = key;
	}

	static SigningKey generate(SecureRandom random) {
		return new SigningKey(new Ed25519PrivateKeyParameters(random));
	}

	/** @throws IllegalArgumentException if this is not an Ed25519 private key in PKCS#8 */
	static SigningKey ofPkcs8(byte[] encoded) {
		if (encoded.length != HEADER.length + Ed25519.SECRET_KEY_SIZE
				|| !Arrays.equals(HEADER, Arrays.copyOf(encoded, HEADER.length))) {
			throw new IllegalArgumentException("its key is not of the kind Ed25519");
		}
		return new SigningKey(new Ed25519PrivateKeyParameters(encoded, HEADER.length));
	}

	byte[] pkcs8() {
		byte[] encoded = Arrays.copyOf(HEADER, HEADER.length + Ed25519.SECRET_KEY_SIZE);
		key.encode(encoded, HEADER.length);
		return encoded;
	}

	VerifyingKey verifyingKey() {
		return VerifyingKey.of(key.generatePublicKey().getEncoded());
	}

	/** A secret for one purpose only, from which neither the key nor the secret of another purpose can be told. */
	byte[] secretFor(String purpose) {
		return Seal.mac(key.getEncoded(), purpose.getBytes(StandardCharsets.US_ASCII));
	}

	byte[] sign(byte[] message) {
		byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
		key.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
		return signature;
	}
}
