// SPDX-License-Identifier: EPL-2.0
package org.castellan.crypto;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.castellan.core.problem.ProblemException;

/**
 * One private key with its certificate, as a PKCS#12 key store holds them. The JDK reads it and refuses more than five
 * million rounds of key derivation, so that a prepared file cannot keep a processor busy for long.
 */
record Pkcs12(PrivateKey key, X509Certificate certificate) {

	/** One key and one certificate need about 1 kB. */
	static final int MAX_BYTES = 64 * 1024;
	static final String ALIAS = "castellan";
	private static final byte SEQUENCE = 0x30;
	private static final byte LONG_LENGTH = (byte) 0x80;
	/** The INTEGER 3 in DER. */
	private static final byte[] VERSION = { 2, 1, 3 };

	/**
	 * Reads a key store that holds one key.
	 *
	 * @param file its name, for the problem's text
	 */
	static Pkcs12 decode(byte[] content, char[] password, String file) throws ProblemException {
		requireWhole(content, file);
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(new ByteArrayInputStream(content), password);
			List<String> aliases = Collections.list(store.aliases());
			if (aliases.size() == 1 && store.getKey(aliases.getFirst(), password) instanceof PrivateKey key
					&& store.getCertificate(aliases.getFirst()) instanceof X509Certificate certificate) {
				return new Pkcs12(key, certificate);
			}
			throw unusable(file, new IllegalArgumentException("it does not hold one key with its certificate"));
		} catch (IOException e) {
			if (e.getCause() instanceof UnrecoverableKeyException) {
				throw new ProblemException(CryptoProblem.WRONG_PASSWORD.problem("file", file), e);
			}
			throw unusable(file, e);
		} catch (GeneralSecurityException | RuntimeException e) {
			throw unusable(file, e);
		}
	}

	static ProblemException unusable(String file, Exception cause) {
		String reason = cause instanceof IllegalArgumentException ? String.valueOf(cause.getMessage())
				: "its content is damaged";
		return new ProblemException(CryptoProblem.KEY_STORE_UNUSABLE.problem("file", file, "reason", reason), cause);
	}

	/**
	 * A key store begins with a sequence's tag, how many octets give its length, those octets (DER), and the version 3.
	 */
	private static void requireWhole(byte[] content, String file) throws ProblemException {
		int lengthOctets = content.length > 2 && content[0] == SEQUENCE ? content[1] - LONG_LENGTH : 0;
		int header = 2 + lengthOctets;
		if (lengthOctets < 1 || lengthOctets > 3 || content.length < header + VERSION.length
				|| !Arrays.equals(VERSION, Arrays.copyOfRange(content, header, header + VERSION.length))) {
			throw new ProblemException(CryptoProblem.NOT_A_KEY_STORE.problem("file", file));
		}
		int expected = header + new BigInteger(1, Arrays.copyOfRange(content, 2, header)).intValue();
		if (expected > content.length) {
			throw new ProblemException(CryptoProblem.KEY_STORE_TRUNCATED.problem("file", file, "actual",
					Integer.toString(content.length), "expected", Integer.toString(expected)));
		}
	}
}
