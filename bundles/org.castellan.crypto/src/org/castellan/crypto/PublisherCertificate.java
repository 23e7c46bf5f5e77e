// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * How a publisher's certificate is made and what makes one suitable: self-signed, of a sound Ed25519 key, with a name.
 * A trial publisher's says {@code OU=Trial} and has a private extension; either is enough to be one, and the
 * certificate's own signature covers both.
 */
final class PublisherCertificate {

	/** Marks a trial publisher. The arc 2.25 is free for everyone's use, by a UUID. */
	static final ASN1ObjectIdentifier TRIAL_EXTENSION = new ASN1ObjectIdentifier(
			"2.25.222598877115878256964384887350709394399");
	/** What stands before an Ed25519 signature in a certificate; the one part of it that no signature covers. */
	private static final byte[] SIGNATURE_HEADER = HexFormat.of().parseHex("300506032b6570034100");
	private static final String TRIAL_UNIT = "Trial";
	private static final Duration VALID = Duration.ofDays(20 * 365L);
	private static final Duration TRIAL_VALID = Duration.ofDays(90);
	/** A licence made now is used at once on machines whose clocks are a little behind. */
	private static final Duration BACKDATED = Duration.ofDays(1);

	private PublisherCertificate() {
	}

	static X509Certificate create(String name, boolean trial, SigningKey key, Instant now) {
		X500NameBuilder subject = new X500NameBuilder().addRDN(BCStyle.CN, new DERUTF8String(name));
		if (trial) {
			subject.addRDN(BCStyle.OU, new DERUTF8String(TRIAL_UNIT));
		}
		SelfSigned certificate = new SelfSigned(subject.build(), now.minus(BACKDATED),
				now.plus(trial ? TRIAL_VALID : VALID));
		if (trial) {
			certificate.extension(TRIAL_EXTENSION, DERNull.INSTANCE);
		}
		return certificate.by(key);
	}

	/** @throws IllegalArgumentException saying, as the end of a sentence, what it lacks */
	static void requireSuitable(X509Certificate certificate) {
		VerifyingKey key = VerifyingKey.ofSubjectPublicKeyInfo(certificate.getPublicKey().getEncoded());
		byte[] encoded = X509.encode(certificate);
		int end = encoded.length - certificate.getSignature().length;
		byte[] header = Arrays.copyOfRange(encoded, Math.max(0, end - SIGNATURE_HEADER.length), end);
		if (!Arrays.equals(header, SIGNATURE_HEADER)
				|| !key.verify(signedPart(certificate), certificate.getSignature())) {
			throw new IllegalArgumentException("its signature is not by its own key, or it was changed");
		}
		if (!isName(commonName(certificate))) {
			throw new IllegalArgumentException("it does not name the publisher");
		}
	}

	/** Whether a publisher can have this name: 1 to 64 characters (X.520's limit), none of control. */
	static boolean isName(String name) {
		return !name.isBlank() && name.length() <= 64 && name.chars().noneMatch(Character::isISOControl);
	}

	static String commonName(X509Certificate certificate) {
		return subject(certificate, BCStyle.CN).findFirst().orElse("");
	}

	static boolean isTrial(X509Certificate certificate) {
		return subject(certificate, BCStyle.OU).anyMatch(TRIAL_UNIT::equals)
				|| certificate.getExtensionValue(TRIAL_EXTENSION.getId()) != null;
	}

	private static byte[] signedPart(X509Certificate certificate) {
		try {
			return certificate.getTBSCertificate();
		} catch (CertificateEncodingException e) {
			throw new IllegalArgumentException("A certificate that cannot be encoded", e);
		}
	}

	/** The values of an attribute in the certificate's subject. */
	private static Stream<String> subject(X509Certificate certificate, ASN1ObjectIdentifier attribute) {
		X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
		return Arrays.stream(subject.getRDNs()).flatMap(rdn -> Arrays.stream(rdn.getTypesAndValues()))
				.filter(pair -> pair.getType().equals(attribute)).map(AttributeTypeAndValue::getValue)
				.filter(ASN1String.class::isInstance).map(value -> ((ASN1String) value).getString());
	}
}
