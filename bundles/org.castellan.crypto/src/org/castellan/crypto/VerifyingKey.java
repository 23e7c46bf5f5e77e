// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.io.IOException;
import java.util.Arrays;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/**
 * An Ed25519 public key, decoded once, so that a verification costs about 50 µs. A key of small or mixed order does not
 * exist here: with one, a signature could hold for many messages. Thread-safe.
 */
final class VerifyingKey {

	private final byte[] encoded;
	private final Ed25519.PublicPoint point;

	private VerifyingKey(byte[] encoded, Ed25519.PublicPoint point) {
		this.encoded = encoded;
		this.point = point;
	}

	/** @throws IllegalArgumentException if the 32 bytes are not a point of the prime-order group */
	static VerifyingKey of(byte[] raw) {
		if (raw.length != Ed25519.PUBLIC_KEY_SIZE) {
			throw new IllegalArgumentException("an Ed25519 key has 32 bytes, not " + raw.length);
		}
		Ed25519.@Nullable PublicPoint point = Ed25519.validatePublicKeyFullExport(raw, 0);
		if (point == null) {
			throw new IllegalArgumentException("its Ed25519 key is not a sound one");
		}
		return new VerifyingKey(raw.clone(), point);
	}

	/**
	 * A key has one spelling, so that its key id cannot be had in two.
	 *
	 * @throws IllegalArgumentException if this is not a sound Ed25519 key as SubjectPublicKeyInfo (RFC 8410)
	 */
	static VerifyingKey ofSubjectPublicKeyInfo(byte[] info) {
		SubjectPublicKeyInfo parsed = SubjectPublicKeyInfo.getInstance(info);
		if (!parsed.getAlgorithm().getAlgorithm().equals(EdECObjectIdentifiers.id_Ed25519)) {
			throw new IllegalArgumentException("its key is not of the kind Ed25519");
		}
		VerifyingKey key = of(parsed.getPublicKeyData().getOctets());
		if (!Arrays.equals(info, key.subjectPublicKeyInfo())) {
			throw new IllegalArgumentException("its Ed25519 key is not written in the standard way");
		}
		return key;
	}

	byte[] subjectPublicKeyInfo() {
		try {
			return new SubjectPublicKeyInfo(new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519), encoded)
					.getEncoded();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
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
