// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.io.IOException;
import java.security.SecureRandom;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * An Ed25519 private key. Signing draws no random numbers: the nonce comes from key and message (RFC 8032, 5.1.6), so a
 * bad random source cannot give the key away. Thread-safe.
 */
final class SigningKey {

	private final Ed25519PrivateKeyParameters key;

	private SigningKey(Ed25519PrivateKeyParameters key) {
		this.key = key;
	}

	static SigningKey generate(SecureRandom random) {
		return new SigningKey(new Ed25519PrivateKeyParameters(random));
	}

	/** @throws IllegalArgumentException if this is not an Ed25519 private key in PKCS#8 */
	static SigningKey ofPkcs8(byte[] encoded) {
		PrivateKeyInfo info = PrivateKeyInfo.getInstance(encoded);
		if (!info.getPrivateKeyAlgorithm().getAlgorithm().equals(EdECObjectIdentifiers.id_Ed25519)) {
			throw new IllegalArgumentException("Not an Ed25519 key");
		}
		try {
			byte[] seed = ASN1OctetString.getInstance(info.parsePrivateKey()).getOctets();
			return new SigningKey(new Ed25519PrivateKeyParameters(seed));
		} catch (IOException e) {
			throw new IllegalArgumentException("Not an Ed25519 key", e);
		}
	}

	byte[] pkcs8() {
		try {
			return new PrivateKeyInfo(new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519),
					new DEROctetString(key.getEncoded())).getEncoded();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	VerifyingKey verifyingKey() {
		return VerifyingKey.of(key.generatePublicKey().getEncoded());
	}

	byte[] sign(byte[] message) {
		byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
		key.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
		return signature;
	}
}
