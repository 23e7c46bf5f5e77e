// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Locale;
import org.castellan.core.problem.ProblemException;

/**
 * What names one certificate and no other: SHA-256 over it, shown as {@code 3F:9A:…}, 32 pairs of upper-case hex
 * digits.
 *
 * @param value the pairs with their colons
 */
public record Fingerprint(String value) {

	private static final HexFormat PAIRS = HexFormat.ofDelimiter(":").withUpperCase();
	private static final int BYTES = 32;

	public Fingerprint {
		if (PAIRS.parseHex(value).length != BYTES || !value.equals(value.toUpperCase(Locale.ROOT))) {
			throw new IllegalArgumentException("Not 32 pairs of upper-case hex digits");
		}
	}

	public static Fingerprint of(X509Certificate certificate) {
		return new Fingerprint(PAIRS.formatHex(Digest.sha256(X509.encode(certificate))));
	}

	/** Reads what a person copied: either case, with colons, blanks or neither. */
	public static Fingerprint parse(String text) throws ProblemException {
		String digits = text.replaceAll("[:\\s]", "");
		if (!digits.matches("\\p{XDigit}{64}")) {
			throw new ProblemException(CryptoProblem.BAD_FINGERPRINT.problem());
		}
		return new Fingerprint(PAIRS.formatHex(HexFormat.of().parseHex(digits)));
	}

	@Override
	public String toString() {
		return value;
	}
}
