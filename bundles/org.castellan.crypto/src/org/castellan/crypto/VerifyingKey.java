// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/**
 * An Ed25519 public key, decoded once, so that a verification costs about 50 µs. A key of small or mixed order cannot
 * be one: with it, a signature could hold for many messages. Thread-safe.
 */
final class VerifyingKey {

	/** What stands before the 32 bytes of every Ed25519 key in a SubjectPublicKeyInfo (RFC 8410, section 4). */
	private static final byte[] HEADER = HexFormat.of().parseHex("302a300506032b6570032100");

	private final byte[] encoded;
	private final Ed25519.PublicPoint point;

	private VerifyingKey(byte[] encoded, Ed25519.PublicPoint point) {
		this.encoded = encoded;
		this.point = point;
	}

	/** @throws IllegalArgumentException if the 32 bytes are not a point of the prime-order group */
	static VerifyingKey of(byte[] raw) {
		Ed25519.@Nullable PublicPoint point = raw.length == Ed25519.PUBLIC_KEY_SIZE
				? Ed25519.validatePublicKeyFullExport(raw, 0)
				: null;
		if (point == null) {
			throw new IllegalArgumentException("its Ed25519 key is not a sound one");
		}
		return new VerifyingKey(raw.clone(), point);
	}

	/**
	 * A key has one spelling, so that there are not two key ids of it.
	 *
	 * @throws IllegalArgumentException if this is not a sound Ed25519 key as SubjectPublicKeyInfo
	 */
	static VerifyingKey ofSubjectPublicKeyInfo(byte[] info) {
		if (info.length < HEADER.length || !Arrays.equals(HEADER, Arrays.copyOf(info, HEADER.length))) {
			throw new IllegalArgumentException("its key is not of the kind Ed25519");
		}
		return of(Arrays.copyOfRange(info, HEADER.length, info.length));
	}

	byte[] subjectPublicKeyInfo() {
		byte[] info = Arrays.copyOf(HEADER, HEADER.length + encoded.length);
		System.arraycopy(encoded, 0, info, HEADER.length, encoded.length);
		return info;
	}

	boolean verify(byte[] message, byte[] signature) {
		return signature.length == Ed25519.SIGNATURE_SIZE
				&& Ed25519.verify(signature, 0, point, message, 0, message.length);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof VerifyingKey key && Arrays.equals(encoded, key.encoded);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(encoded);
	}
}
