// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;

/** Certificates to and from DER. */
final class X509 {

	private X509() {
	}

	static byte[] encode(X509Certificate certificate) {
		try {
			return certificate.getEncoded();
		} catch (CertificateEncodingException e) {
			throw new IllegalArgumentException("A certificate that cannot be encoded", e);
		}
	}

	static X509Certificate decode(byte[] der) throws CertificateException {
		return (X509Certificate) CertificateFactory.getInstance("X.509")
				.generateCertificate(new ByteArrayInputStream(der));
	}
}
