// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A {@code SIGN=} value of ours: 16 hex digits of key id and 128 of Ed25519 signature, upper case. For example
 * {@code 3F9A 11C0 42BE 07D1 9B3E …} in groups of four. Blanks may stand anywhere, since lines are wrapped; the digits
 * have one spelling.
 *
 * @param keyId     of the publisher's key
 * @param signature 64 bytes
 */
record LineSignature(String keyId, byte[] signature) {

	private static final HexFormat HEX = HexFormat.of().withUpperCase();
	private static final int KEY_ID_DIGITS = 16;
	private static final int DIGITS = KEY_ID_DIGITS + 128;

	/** Reads a value; empty if it is not one of ours, as that of another vendor. */
	static Optional<LineSignature> parse(String sign) {
		StringBuilder digits = new StringBuilder(DIGITS);
		for (int i = 0; i < sign.length(); i++) {
			char c = sign.charAt(i);
			if (c == ' ' || c == '\t') {
				continue;
			}
			if (digits.length() == DIGITS || !isDigit(c)) {
				return Optional.empty();
			}
			digits.append(c);
		}
		if (digits.length() != DIGITS) {
			return Optional.empty();
		}
		return Optional.of(new LineSignature(digits.substring(0, KEY_ID_DIGITS),
				HEX.parseHex(digits.substring(KEY_ID_DIGITS))));
	}

	/** The id of a key: the beginning of SHA-256 over its SubjectPublicKeyInfo. */
	static String keyId(byte[] subjectPublicKeyInfo) {
		return HEX.formatHex(Digest.sha256(subjectPublicKeyInfo)).substring(0, KEY_ID_DIGITS);
	}

	/**
	 * The bytes a line's signature is made over.
	 *
	 * @return empty if the text is no proper text; two such texts could have the same bytes
	 */
	static Optional<byte[]> message(String signedText) {
		try {
			ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(signedText));
			return Optional.of(Arrays.copyOf(bytes.array(), bytes.limit()));
		} catch (CharacterCodingException e) {
			return Optional.empty();
		}
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9' || c >= 'A' && c <= 'F';
	}

	/** All digits without blanks; a licence file has them in groups of four. */
	@Override
	public String toString() {
		return keyId + HEX.formatHex(signature);
	}
}
