// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import org.castellan.core.api.PublisherInfo;
import org.castellan.core.problem.ProblemException;

/**
 * Whose key signs licences, as its certificate says. For example {@code Publisher.read(Path.of("publisher.crt"))} names
 * "Example Publisher". One exists only for a certificate that is signed by its own sound Ed25519 key.
 *
 * @param certificate X.509
 */
public record Publisher(X509Certificate certificate) {

	/** A certificate file that is larger is none. */
	static final int MAX_BYTES = 64 * 1024;

	/** @throws IllegalArgumentException if the certificate is not a publisher's */
	public Publisher {
		PublisherCertificate.requireSuitable(certificate);
	}

	/** Reads a certificate file, PEM or DER. */
	public static Publisher read(Path file) throws ProblemException {
		return parse(SecretFile.readPublic(file, MAX_BYTES), file.toString());
	}

	/**
	 * Reads a certificate, PEM or DER.
	 *
	 * @param origin where it comes from, for the problem's text
	 */
	public static Publisher parse(byte[] content, String origin) throws ProblemException {
		X509Certificate certificate = certificate(content, origin);
		try {
			return new Publisher(certificate);
		} catch (RuntimeException e) {
			// a certificate with a strange content makes its readers throw many kinds
			String reason = e instanceof IllegalArgumentException ? String.valueOf(e.getMessage()) : "it is damaged";
			throw new ProblemException(
					CryptoProblem.CERTIFICATE_UNSUITABLE.problem("file", origin, "reason", reason), e);
		}
	}

	private static X509Certificate certificate(byte[] content, String origin) throws ProblemException {
		try {
			Collection<? extends Certificate> found = CertificateFactory.getInstance("X.509")
					.generateCertificates(new ByteArrayInputStream(content));
			if (content.length <= MAX_BYTES && found.size() == 1
					&& found.iterator().next() instanceof X509Certificate certificate) {
				return certificate;
			}
			throw new ProblemException(CryptoProblem.NOT_A_CERTIFICATE.problem("file", origin));
		} catch (CertificateException | RuntimeException e) {
			throw new ProblemException(CryptoProblem.NOT_A_CERTIFICATE.problem("file", origin), e);
		}
	}

	/** The name in the certificate, for example {@code Example Publisher}. */
	public String name() {
		return PublisherCertificate.commonName(certificate);
	}

	/** 16 upper-case hex digits that name the key: the beginning of SHA-256 over its SubjectPublicKeyInfo. */
	public String keyId() {
		return LineSignature.keyId(certificate.getPublicKey().getEncoded());
	}

	public Fingerprint fingerprint() {
		return Fingerprint.of(certificate);
	}

	/** Whether it was made on the spot to try the product; its licences are marked as such wherever they show. */
	public boolean trial() {
		return PublisherCertificate.isTrial(certificate);
	}

	public Instant validFrom() {
		return certificate.getNotBefore().toInstant();
	}

	public Instant validUntil() {
		return certificate.getNotAfter().toInstant();
	}

	public boolean isValidAt(Instant instant) {
		return !instant.isBefore(validFrom()) && !instant.isAfter(validUntil());
	}

	/** The certificate as text, for files and for the wire. */
	public String pem() {
		return Pem.encode(Pem.CERTIFICATE, X509.encode(certificate));
	}

	/** As the service's API tells it. */
	public PublisherInfo info() {
		return new PublisherInfo(keyId(), name(), fingerprint().value(), trial());
	}
}
