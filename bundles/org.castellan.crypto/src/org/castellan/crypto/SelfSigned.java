// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;

/** A certificate in the making that its own key will sign. For example a licence service's, with its host names. */
final class SelfSigned {

	private static final AlgorithmIdentifier ED25519 = new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519);
	private static final AlgorithmIdentifier ECDSA = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
	private static final int SERIAL_BITS = 127;

	private final X500Name subject;
	private final Instant from;
	private final Instant until;
	private final Map<ASN1ObjectIdentifier, ASN1Encodable> extensions = new LinkedHashMap<>();

	SelfSigned(X500Name subject, Instant from, Instant until) {
		this.subject = subject;
		this.from = from;
		this.until = until;
		extensions.put(Extension.basicConstraints, new BasicConstraints(false));
		extensions.put(Extension.keyUsage, new KeyUsage(KeyUsage.digitalSignature));
	}

	SelfSigned extension(ASN1ObjectIdentifier id, ASN1Encodable value) {
		extensions.put(id, value);
		return this;
	}

	/** For a server that clients reach under these names. */
	SelfSigned forServer(GeneralNames names) {
		return extension(Extension.subjectAlternativeName, names).extension(Extension.extendedKeyUsage,
				new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
	}

	X509Certificate by(SigningKey key) {
		return build(SubjectPublicKeyInfo.getInstance(key.verifyingKey().subjectPublicKeyInfo()), ED25519, key::sign);
	}

	/** @param pair of an elliptic curve */
	X509Certificate by(KeyPair pair) {
		return build(SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()), ECDSA,
				content -> signed(pair.getPrivate(), content));
	}

	private static byte[] signed(PrivateKey key, byte[] content) {
		try {
			Signature signature = Signature.getInstance("SHA256withECDSA");
			signature.initSign(key);
			signature.update(content);
			return signature.sign();
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}

	private X509Certificate build(SubjectPublicKeyInfo key, AlgorithmIdentifier algorithm, UnaryOperator<byte[]> sign) {
		X509v3CertificateBuilder builder = new X509v3CertificateBuilder(subject,
				new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE), Date.from(from), Date.from(until),
				subject, key);
		try {
			for (Map.Entry<ASN1ObjectIdentifier, ASN1Encodable> extension : extensions.entrySet()) {
				boolean critical = extension.getKey().equals(Extension.basicConstraints)
						|| extension.getKey().equals(Extension.keyUsage);
				builder.addExtension(extension.getKey(), critical, extension.getValue());
			}
			return X509.decode(builder.build(new Signer(algorithm, sign)).getEncoded());
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (CertificateException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Bouncy Castle's way to be given a signature. */
	private record Signer(AlgorithmIdentifier algorithm, UnaryOperator<byte[]> sign, ByteArrayOutputStream content)
			implements ContentSigner {

		Signer(AlgorithmIdentifier algorithm, UnaryOperator<byte[]> sign) {
			this(algorithm, sign, new ByteArrayOutputStream());
		}

		@Override
		public AlgorithmIdentifier getAlgorithmIdentifier() {
			return algorithm;
		}

		@Override
		public OutputStream getOutputStream() {
			return content;
		}

		@Override
		public byte[] getSignature() {
			return sign.apply(content.toByteArray());
		}
	}
}
